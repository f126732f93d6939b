using Ingest.Fetcher.Intake;
using Ingest.Fetcher.Submissions;
using Microsoft.AspNetCore.Http;

namespace Ingest.Fetcher.Api;

/// <summary>
/// The headers that go with a raw body. Names that are not plain ASCII may be percent-encoded (UTF-8), since many clients cannot send others.
/// </summary>
internal static class SubmissionHeaders
{
    private const string Prefix = "X-Ingest-";
    private const string Url = "X-Ingest-Url";
    private const string Source = "X-Ingest-Source";
    private const string FetchedAt = "X-Ingest-Fetched-At";
    private const string ModifiedAt = "X-Ingest-Source-Modified-At";
    private const string FileName = "X-Ingest-File-Name";
    private const string Batch = "X-Ingest-Batch";

    private static readonly string[] All = [Url, Source, FetchedAt, ModifiedAt, FileName, Batch];

    /// <summary>Reads them.</summary>
    /// <exception cref="RefusedException">A header is malformed or none of ours.</exception>
    internal static SubmittedDocument Read(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        // A misspelt header would be lost in silence.
        foreach (var name in request.Headers.Keys)
        {
            if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !All.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new RefusedException(Refusals.InvalidSubmission(name, $"There is no header '{name}': there are {string.Join(", ", All)}."));
        }
        return new SubmittedDocument
        {
            Url = Text(request, Url),
            Source = Decoded(request, Source),
            FetchedAt = Time(request, FetchedAt),
            SourceModifiedAt = Time(request, ModifiedAt),
            FileName = Decoded(request, FileName),
            Batch = Decoded(request, Batch),
            ContentType = request.ContentType,
            Body = body,
        };
    }

    private static string? Text(HttpRequest request, string header)
    {
        var values = request.Headers[header];
        return values.Count > 1 ? throw new RefusedException(Refusals.InvalidSubmission(header, $"The header {header} is given twice.")) : values.FirstOrDefault();
    }

    private static string? Decoded(HttpRequest request, string header) => Text(request, header) is { } text ? Uri.UnescapeDataString(text) : null;

    private static DateTimeOffset? Time(HttpRequest request, string header)
    {
        if (Text(request, header) is not { Length: > 0 } text)
            return null;
        return Timestamp.TryParse(text) ?? throw new RefusedException(Refusals.InvalidSubmission(
            header, $"The header {header} is '{PageAddress.Shown(text)}': send a time like 2026-05-01T12:00:00Z."));
    }
}
