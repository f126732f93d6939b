using Ingest.Contracts;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Fetching;

/// <summary>Reads a successful response into a submission, bounded while it unpacks.</summary>
internal sealed class PageReader(IntakeOptions options)
{
    /// <summary>Reads the page.</summary>
    /// <exception cref="RefusedException">It is no page, or too large.</exception>
    internal async Task<SubmittedDocument> ReadAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var url = response.RequestMessage!.RequestUri!.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        // As it was sent: the parsed header is null for what real servers get wrong.
        var contentType = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : null;
        var declared = DeclaredType.Parse(contentType);
        if (!declared.IsReadable)
        {
            // Said before the body is read: most of what is no page is large.
            throw new RefusedException(new Refusal(
                RejectionReason.UnsupportedType,
                $"The page '{PageAddress.Shown(url)}' is of type '{PageAddress.Shown(declared.MediaType ?? "")}', which is none that can be read: name the address of an HTML or text page.",
                415)
            { Input = "url" });
        }
        if (response.Content.Headers.ContentLength > options.MaxBodyBytes)
            throw new RefusedException(TooLarge(url));
        await using var stream = new BoundedStream(await response.Content.ReadAsStreamAsync(cancellationToken), options.MaxBodyBytes, () => TooLarge(url));
        var body = await ReadAsync(stream, url, cancellationToken);
        // A server's mistake is not the page's fault: the charset is dropped, and the mark says so.
        var isCharsetKnown = declared.Charset is null || CharsetLabel.IsKnown(declared.Charset);
        return new SubmittedDocument
        {
            Url = url,
            ContentType = isCharsetKnown ? contentType : declared.MediaType,
            Marks = isCharsetKnown ? [] : [Mark.CharsetOverridden],
            FetchedAt = now,
            SourceModifiedAt = response.Content.Headers.LastModified,
            Body = body,
        };
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(BoundedStream stream, string url, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadToEndAsync(cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw new RefusedException(
                new Refusal(RejectionReason.DamagedBody, $"The page '{PageAddress.Shown(url)}' cannot be unpacked as its server says: fetch it again, or save it and add the file.", 400) { Input = "url" },
                exception);
        }
    }

    private Refusal TooLarge(string url) => Refusals.TooLarge($"The page '{PageAddress.Shown(url)}'", options.MaxBodyBytes, "Intake:MaxBodyBytes");
}
