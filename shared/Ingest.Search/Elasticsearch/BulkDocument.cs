using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ingest.Documents;
using Ingest.Search.Preparation;

namespace Ingest.Search.Elasticsearch;

/// <summary>A document ready to be sent: its source as bytes, made once.</summary>
internal sealed record BulkDocument
{
    // The action line: two names and a number.
    private const int ActionBytes = 200;

    internal required string Id { get; init; }

    internal required long Version { get; init; }

    internal required DateTimeOffset FetchedAt { get; init; }

    internal required ReadOnlyMemory<byte> Source { get; init; }

    /// <summary>Whether it also replaces the same version: what was derived from it changed, and not the document.</summary>
    internal bool ReplacesSame { get; init; }

    /// <summary>Bytes in a bulk, about.</summary>
    internal int Bytes => Source.Length + ActionBytes;

    /// <summary>Makes it; null with the reason where the index will never take the document.</summary>
    internal static BulkDocument? TryMake(NewsDocument document, out string? refusal)
    {
        refusal = DocumentBounds.Refusal(document) ?? (Encoding.UTF8.GetByteCount(document.Id) > DocumentBounds.MaxKeyLength ? $"The id has more than {DocumentBounds.MaxKeyLength} bytes." : null);
        if (refusal is not null)
            return null;
        var json = JsonSerializer.SerializeToUtf8Bytes(document, DocumentsJson.Default.NewsDocument);
        refusal = DocumentBounds.Refusal(json.Length);
        if (refusal is not null)
            return null;
        return new BulkDocument
        {
            Id = document.Id,
            Version = document.Version,
            FetchedAt = document.FetchedAt,
            Source = Complete(json, document),
        };
    }

    /// <summary>Writes action and source.</summary>
    internal void WriteTo(IBufferWriter<byte> target, string index)
    {
        using (var action = new Utf8JsonWriter(target))
        {
            action.WriteStartObject();
            action.WriteStartObject("index");
            action.WriteString("_index", index);
            action.WriteString("_id", Id);
            action.WriteNumber("version", Version);
            action.WriteString("version_type", ReplacesSame ? "external_gte" : "external");
            action.WriteEndObject();
            action.WriteEndObject();
        }
        target.Write("\n"u8);
        target.Write(Source.Span);
        target.Write("\n"u8);
    }

    /// <summary>The document's JSON with what the index adds to it: date, month, and the names' keys and the terms, which are indexed and not kept.</summary>
    private static ReadOnlyMemory<byte> Complete(byte[] json, NewsDocument document)
    {
        var terms = IndexedTerms.Of(document);
        var target = new ArrayBufferWriter<byte>(json.Length + terms.Sum(static field => field.Length + 32) + 128);
        // All but the closing brace; what follows goes into the same object.
        target.Write(json.AsSpan(0, json.Length - 1));
        target.Write(",\"date\":\""u8);
        Encoding.UTF8.GetBytes(DocumentBounds.DateOf(document).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), target);
        target.Write("\",\"month\":\""u8);
        Encoding.UTF8.GetBytes(DocumentBounds.MonthOf(document), target);
        target.Write("\",\"names\":"u8);
        using (var writer = new Utf8JsonWriter(target))
        {
            writer.WriteStartObject();
            var names = NameFacets.NamesOf(document).ToLookup(static name => name.Facet, StringComparer.Ordinal);
            foreach (var facet in names)
                Write(writer, facet.Key, facet.Select(static name => name.Key));
            writer.WriteStartObject("words");
            foreach (var facet in names)
                Write(writer, facet.Key, facet.Select(static name => string.Join(' ', name.Words)));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        target.Write(",\"terms\":"u8);
        using (var writer = new Utf8JsonWriter(target, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            for (var field = 0; field < terms.Length; field++)
            {
                if (terms[field].Length > 0)
                    writer.WriteString(IndexedTerms.Fields[field], terms[field]);
            }
            writer.WriteEndObject();
        }
        target.Write("}"u8);
        return target.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, string field, IEnumerable<string> values)
    {
        writer.WriteStartArray(field);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
