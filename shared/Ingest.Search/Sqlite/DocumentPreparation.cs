using System.Globalization;
using System.Text;
using System.Text.Json;
using Ingest.Documents;
using Ingest.Search.Analysis;

namespace Ingest.Search.Sqlite;

/// <summary>Turns a document into rows: JSON, compressed, and analysed terms. No I/O.</summary>
internal static class DocumentPreparation
{
    /// <summary>Bytes of a document as JSON; a larger one is refused.</summary>
    internal const int MaxJsonBytes = 8 * 1024 * 1024;

    /// <summary>UTF-16 units of an id, a source, a host, a language or a kind.</summary>
    internal const int MaxKeyLength = 512;

    // Between values of one field: a private-use character, which no query's analysis yields, so no phrase spans two authors.
    private const string Gap = "\uE000 ";

    /// <summary>The rows; null with the reason where the index will never take the document.</summary>
    internal static PreparedDocument? TryPrepare(NewsDocument document, out string? refusal)
    {
        refusal = Refusal(document);
        if (refusal is not null)
            return null;
        var json = JsonSerializer.SerializeToUtf8Bytes(document, DocumentsJson.Default.NewsDocument);
        if (json.Length > MaxJsonBytes)
        {
            refusal = $"The document has {json.Length} bytes as JSON; the index takes at most {MaxJsonBytes}.";
            return null;
        }
        var date = document.Published ?? document.FetchedAt;
        var (encoding, body) = StoredJson.Pack(json);
        return new PreparedDocument
        {
            Id = document.Id,
            Version = document.Version,
            Date = date.ToUnixTimeMilliseconds(),
            Month = date.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            IndexedAt = document.IndexedAt.ToUnixTimeMilliseconds(),
            Source = document.Source,
            Language = document.Language,
            Host = document.Host,
            Kind = document.Kind,
            Encoding = encoding,
            Json = body,
            Terms = TermsOf(document),
        };
    }

    private static string? Refusal(NewsDocument document)
    {
        if (document.Id.Length is 0 or > MaxKeyLength)
            return $"The id has {document.Id.Length} characters; 1 to {MaxKeyLength} are allowed.";
        if (document.Version < 0)
            return $"The version {document.Version} is negative.";
        foreach (var (name, value) in new[] { ("source", document.Source), ("language", document.Language), ("host", document.Host), ("kind", document.Kind) })
        {
            if (value?.Length > MaxKeyLength)
                return $"The {name} has {value.Length} characters; {MaxKeyLength} are allowed.";
        }
        return null;
    }

    // In the order of the columns.
    private static string[] TermsOf(NewsDocument document)
    {
        var builder = new StringBuilder(document.Text.Length + 256);
        return
        [
            Analyse(builder, [document.Title]),
            Analyse(builder, [document.Subtitle]),
            Analyse(builder, [document.Text]),
            Analyse(builder, document.Captions.SelectMany(caption => new[] { caption.Text, caption.Credit, caption.AltText })),
            Analyse(builder, document.Authors.Concat(document.Agencies)),
            Analyse(builder, document.Tags.Append(document.Section)),
            Analyse(builder, document.Entities.Select(entity => entity.Name)),
            Analyse(builder, [document.Source, document.SiteName]),
            Analyse(builder, [document.Host]),
            Analyse(builder, [document.Language]),
            Analyse(builder, [document.Kind]),
        ];
    }

    private static string Analyse(StringBuilder builder, IEnumerable<string?> values)
    {
        builder.Clear();
        foreach (var value in values)
        {
            if (builder.Length > 0)
                builder.Append(Gap);
            TextAnalyzer.AppendTerms(value, builder);
        }
        return builder.ToString();
    }
}
