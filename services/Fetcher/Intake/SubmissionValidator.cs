using System.Buffers;
using Ingest.Contracts;
using Ingest.Documents;

namespace Ingest.Fetcher.Intake;

/// <summary>Turns what a feeder hands over into the document that goes into the pipeline, or says why not. The same for every way in.</summary>
public sealed class SubmissionValidator(IntakeOptions options, TimeProvider time)
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n\f\v\0"u8);

    /// <summary>Judges a submission.</summary>
    /// <param name="submission">What was handed over.</param>
    /// <param name="acceptanceId">Of this submission, or of the request that it answers: one request, one outcome.</param>
    /// <param name="traceParent">The W3C traceparent under which the request was accepted; null for none.</param>
    public SubmissionVerdict Validate(SubmittedDocument submission, Guid acceptanceId, string? traceParent)
    {
        try
        {
            return SubmissionVerdict.Accept(Build(submission, acceptanceId, traceParent));
        }
        catch (RefusedException exception)
        {
            return SubmissionVerdict.Refuse(exception.Refusal);
        }
    }

    private DocumentFetched Build(SubmittedDocument submission, Guid acceptanceId, string? traceParent)
    {
        // The cheap checks first; packing, which costs most, last.
        var body = submission.Body.Span;
        var declared = DeclaredType.Of(submission);
        CheckBody(body, declared.Charset);
        CheckDeclared(submission);
        var url = string.IsNullOrWhiteSpace(submission.Url) ? null : PageAddress.Parse(submission.Url);
        var origin = new DocumentOrigin
        {
            DocumentId = IdOf(url, body),
            AcceptanceId = acceptanceId,
            Source = SubmissionFields.Name("source", submission.Source) ?? options.DefaultSource,
            Url = url is null ? null : submission.Url!.Trim(),
            FileName = SubmissionFields.FileName(submission.FileName),
            FetchedAt = SubmissionFields.FetchedAt(submission.FetchedAt, time.GetUtcNow()),
            SourceModifiedAt = submission.SourceModifiedAt,
            ContentType = declared.MediaType,
            Charset = declared.Charset,
            Batch = SubmissionFields.Name("batch", submission.Batch),
            TraceParent = traceParent,
            Marks = submission.Marks,
        };
        var packed = BodyPacking.Pack(body);
        if (packed.Bytes.Length > options.MaxCompressedBytes)
        {
            throw new RefusedException(
                Refusals.TooLarge($"The body of {body.Length:N0} bytes has {packed.Bytes.Length:N0} bytes when it is compressed for its way, which", options.MaxCompressedBytes, "Intake:MaxCompressedBytes"));
        }
        return new DocumentFetched { Origin = origin, Body = packed };
    }

    private void CheckBody(ReadOnlySpan<byte> body, string? charset)
    {
        if (body.Length > options.MaxBodyBytes)
            throw new RefusedException(Refusals.TooLarge($"The body of {body.Length:N0} bytes", options.MaxBodyBytes, "Intake:MaxBodyBytes"));
        if (IsBlank(body))
            throw new RefusedException(Refusals.EmptyBody());
        if (BinaryBody.Recognise(body, charset) is { } kind)
        {
            throw new RefusedException(
                new Refusal(RejectionReason.Binary, $"The body is {kind}, not a page: send HTML or text.", 415) { Input = "body" });
        }
    }

    // Both labels, also where one hides the other.
    private static void CheckDeclared(SubmittedDocument submission)
    {
        var declared = DeclaredType.Parse(submission.ContentType);
        if (!declared.IsReadable)
        {
            throw new RefusedException(new Refusal(
                RejectionReason.UnsupportedType,
                $"The content type '{PageAddress.Shown(declared.MediaType!)}' is none that can be read: declare text/html, text/plain, another text type, "
                    + "application/xhtml+xml or application/xml, or leave it out.",
                415)
            { Input = "contentType" });
        }
        foreach (var label in new[] { submission.Charset, declared.Charset })
        {
            if (label is not null && !CharsetLabel.IsKnown(label))
            {
                throw new RefusedException(new Refusal(
                    RejectionReason.UnknownCharset,
                    $"There is no charset '{PageAddress.Shown(label)}': declare one that exists (utf-8, windows-1252), or leave it out.",
                    400)
                { Input = "charset" });
            }
        }
    }

    private static string IdOf(Uri? url, ReadOnlySpan<byte> body)
    {
        if (url is null)
            return DocumentId.FromBody(body);
        var normalized = NormalizedUrl.TryParse(url.OriginalString) ?? throw new RefusedException(
            new Refusal(RejectionReason.InvalidUrl, $"The url '{PageAddress.Shown(url.OriginalString)}' cannot be normalised: send one like https://example.org/page, or leave it out.", 400) { Input = "url" });
        return DocumentId.FromUrl(normalized);
    }

    /// <summary>Nothing but white space, byte order marks and the zero bytes of wide white space.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith("\uFEFF"u8))
            body = body[3..];
        else if (body is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            body = body[2..];
        return !body.ContainsAnyExcept(Blank);
    }
}
