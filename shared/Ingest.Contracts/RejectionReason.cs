namespace Ingest.Contracts;

/// <summary>The closed list of reasons for which a document is refused at intake or rejected by a stage.</summary>
public static class RejectionReason
{
    /// <summary>The body is empty or white space.</summary>
    public const string EmptyBody = "empty-body";

    /// <summary>The body is over the limit, before or after decompression.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The bytes are no text: an image, a PDF, an archive, a program.</summary>
    public const string Binary = "binary";

    /// <summary>The compressed body cannot be unpacked, or does not match its stated length or hash.</summary>
    public const string DamagedBody = "damaged-body";

    /// <summary>The feeder declared a charset that does not exist.</summary>
    public const string UnknownCharset = "unknown-charset";

    /// <summary>The media type is none that the pipeline reads.</summary>
    public const string UnsupportedType = "unsupported-type";

    /// <summary>The submission is malformed: no JSON, a field missing, unknown or of the wrong kind.</summary>
    public const string InvalidSubmission = "invalid-submission";

    /// <summary>A message in one of the pipeline's queues cannot be read: no JSON, of another type, without what it must carry.</summary>
    public const string InvalidMessage = "invalid-message";

    /// <summary>The page has no article text (a shell that only scripts would fill, navigation alone).</summary>
    public const string NoContent = "no-content";

    /// <summary>The page is a consent or cookie wall.</summary>
    public const string ConsentWall = "consent-wall";

    /// <summary>The page shows no more of its article than the request to pay or to register.</summary>
    public const string Paywall = "paywall";

    /// <summary>The page is a section or index page, the page of an author or a topic, or a list of results: headlines that lead to articles, no text of its own.</summary>
    public const string SectionPage = "section-page";

    /// <summary>The page is an error page ("404", "page not found").</summary>
    public const string ErrorPage = "error-page";

    /// <summary>The address is malformed, carries credentials or has a scheme other than http and https.</summary>
    public const string InvalidUrl = "invalid-url";

    /// <summary>The address leads to a host that is not public.</summary>
    public const string PrivateAddress = "private-address";

    /// <summary>The server could not be reached after all tries.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The server answered with a status other than success.</summary>
    public const string HttpStatus = "http-status";

    /// <summary>More redirects than the bound.</summary>
    public const string TooManyRedirects = "too-many-redirects";

    /// <summary>The file is not below any configured root.</summary>
    public const string OutsideRoots = "outside-roots";

    /// <summary>The file is gone or cannot be read.</summary>
    public const string UnreadableFile = "unreadable-file";

    /// <summary>The index's mapping refuses the document.</summary>
    public const string IndexRefused = "index-refused";

    /// <summary>A stage threw on every try: a defect of ours, kept for redrive.</summary>
    public const string FailedRepeatedly = "failed-repeatedly";

    /// <summary>The process ended on every try while this document was in work.</summary>
    public const string CrashLoop = "crash-loop";

    /// <summary>Every reason, for validation and documentation.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        EmptyBody, TooLarge, Binary, DamagedBody, UnknownCharset, UnsupportedType, InvalidSubmission, InvalidMessage, NoContent, ConsentWall, Paywall,
        SectionPage, ErrorPage,
        InvalidUrl, PrivateAddress, Unreachable, HttpStatus, TooManyRedirects, OutsideRoots, UnreadableFile, IndexRefused,
        FailedRepeatedly, CrashLoop,
    ];
}
