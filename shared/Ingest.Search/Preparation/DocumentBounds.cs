using Ingest.Documents;

namespace Ingest.Search.Preparation;

/// <summary>What no index takes, judged alike for all of them before one is asked.</summary>
internal static class DocumentBounds
{
    /// <summary>Bytes of a document as JSON; a larger one is refused.</summary>
    internal const int MaxJsonBytes = 8 * 1024 * 1024;

    /// <summary>UTF-16 units of an id, a source, a host, a language or a kind; Elasticsearch takes ids of 512 bytes.</summary>
    internal const int MaxKeyLength = 512;

    /// <summary>Why the document is refused; null where it is not.</summary>
    internal static string? Refusal(NewsDocument document)
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

    /// <summary>The same for its JSON.</summary>
    internal static string? Refusal(int jsonBytes) =>
        jsonBytes > MaxJsonBytes ? $"The document has {jsonBytes} bytes as JSON; the index takes at most {MaxJsonBytes}." : null;

    /// <summary>The date that documents are sorted and filtered by: published, else fetched.</summary>
    internal static DateTimeOffset DateOf(NewsDocument document) => document.Published ?? document.FetchedAt;

    /// <summary>That date's month in UTC, yyyy-MM.</summary>
    internal static string MonthOf(NewsDocument document) =>
        DateOf(document).UtcDateTime.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
