namespace Ingest.Search.Sqlite;

/// <summary>Everything about a document that is computed before the database is asked.</summary>
internal sealed record PreparedDocument
{
    internal required string Id { get; init; }

    internal required long Version { get; init; }

    /// <summary>Published, else fetched: milliseconds since 1970, UTC.</summary>
    internal required long Date { get; init; }

    /// <summary>The date's month in UTC, yyyy-MM.</summary>
    internal required string Month { get; init; }

    internal required long IndexedAt { get; init; }

    internal required string Source { get; init; }

    internal required string Language { get; init; }

    internal required string? Host { get; init; }

    internal required string Kind { get; init; }

    internal required int Encoding { get; init; }

    internal required byte[] Json { get; init; }

    /// <summary>The names for facets and filters, each key once a facet, with the keys of its words.</summary>
    internal required IReadOnlyList<(IndexedName Name, IReadOnlyList<string> Words)> Names { get; init; }

    /// <summary>Analysed terms, a string for each column of the terms table.</summary>
    internal required string[] Terms { get; init; }
}
