using System.Text.Json;
using Ingest.Documents;
using Ingest.Search.Preparation;

namespace Ingest.Search.Sqlite;

/// <summary>Turns a document into rows: JSON, compressed, and analysed terms. No I/O.</summary>
internal static class DocumentPreparation
{
    /// <summary>The rows; null with the reason where the index will never take the document.</summary>
    internal static PreparedDocument? TryPrepare(NewsDocument document, out string? refusal)
    {
        refusal = DocumentBounds.Refusal(document);
        if (refusal is not null)
            return null;
        var json = JsonSerializer.SerializeToUtf8Bytes(document, DocumentsJson.Default.NewsDocument);
        refusal = DocumentBounds.Refusal(json.Length);
        if (refusal is not null)
            return null;
        var (encoding, body) = StoredJson.Pack(json);
        return new PreparedDocument
        {
            Id = document.Id,
            Version = document.Version,
            Date = DocumentBounds.DateOf(document).ToUnixTimeMilliseconds(),
            Month = DocumentBounds.MonthOf(document),
            IndexedAt = document.IndexedAt.ToUnixTimeMilliseconds(),
            Source = document.Source,
            Language = document.Language,
            Host = document.Host,
            Kind = document.Kind,
            Encoding = encoding,
            Json = body,
            Names = [.. NameFacets.NamesOf(document).Select(static name => (name, name.Words))],
            Terms = IndexedTerms.Of(document),
        };
    }
}
