namespace Ingest.Contracts;

/// <summary>
/// What is known of a document from the moment it is accepted, carried unchanged through every stage.
/// </summary>
public sealed record DocumentOrigin
{
    /// <summary>
    /// The document's id: 32 lower-case hex digits, fixed at acceptance, from the normalised URL or, where there is none, from the raw
    /// bytes (<c>Ingest.Documents.DocumentId</c>). Two acceptances of one page share it.
    /// </summary>
    public required string DocumentId { get; init; }

    /// <summary>
    /// Names this acceptance, not the page: every acceptance ends in exactly one outcome, and this is what the count goes by.
    /// A version 7 UUID, so that it sorts by time.
    /// </summary>
    public required Guid AcceptanceId { get; init; }

    /// <summary>Who fed it: a short name chosen by the feeder ("reuters-feed", a folder's name), at most 128 characters.</summary>
    public required string Source { get; init; }

    /// <summary>The page's address as it was given or, after redirects, as it was fetched; null where the document has none.</summary>
    public string? Url { get; init; }

    /// <summary>The file name the document came from, without folders; null where it came from no file.</summary>
    public string? FileName { get; init; }

    /// <summary>
    /// When the body was fetched, or accepted where nothing was fetched. In milliseconds it is the main part of the index version, so a
    /// later fetch wins over an earlier one.
    /// </summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>The document's own time (Last-Modified, a file's time), which says nothing of when it was accepted.</summary>
    public DateTimeOffset? SourceModifiedAt { get; init; }

    /// <summary>The media type that the feeder or the server declared, without parameters, lower case; null where none was.</summary>
    public string? ContentType { get; init; }

    /// <summary>The charset label that the feeder or the server declared; null where none was. It may be wrong: the Cleaner decides.</summary>
    public string? Charset { get; init; }

    /// <summary>A name for everything added by one call, so that its outcomes can be counted together; null where none was given.</summary>
    public string? Batch { get; init; }

    /// <summary>The W3C <c>traceparent</c> under which the document was accepted; null where nothing was tracing.</summary>
    public string? TraceParent { get; init; }

    /// <summary>What was cut or replaced before the document was accepted (architecture rule 8); see <see cref="Mark"/>.</summary>
    public IReadOnlyList<string> Marks { get; init => field = value ?? []; } = [];
}
