namespace Ingest.Search;

/// <summary>A search: words, filters, order, page.</summary>
public sealed record SearchRequest
{
    /// <summary>
    /// The query text; empty finds everything. All words must be found; <c>"a phrase"</c>, <c>pre*</c>, <c>OR</c>, <c>-not</c>, parentheses and
    /// <c>title:word</c> say otherwise. A broken one is refused with <see cref="QuerySyntaxException"/>.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>Any of these sources; empty for all.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Any of these language codes; empty for all.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Any of these hosts; empty for all.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Any of these page kinds; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Any of these persons: a whole name or words of one, in any spelling; in quotes only the whole name. Empty for all.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Any of these organisations: a whole name or words of one, in any spelling; in quotes only the whole name. Empty for all.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Any of these places: a whole name or words of one, in any spelling; in quotes only the whole name. Empty for all.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Documents dated (published, else fetched) at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Documents dated (published, else fetched) before this instant.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>The order; null for relevance where there are words, else newest first.</summary>
    public SearchOrder? Order { get; init; }

    /// <summary>How many hits to skip, 0 to 10,000.</summary>
    public int Skip { get; init; }

    /// <summary>How many hits to return, 0 to 1,000.</summary>
    public int Take { get; init; } = 10;

    /// <summary>Whether to count the values of source, language, host, kind and month over all hits, and the persons, organisations and places that they name.</summary>
    public bool WithFacets { get; init; }

    /// <summary>Every index checks a request the same way.</summary>
    /// <exception cref="ArgumentException">Skip or take is outside its bounds.</exception>
    public static void ThrowIfOutOfBounds(SearchRequest request)
    {
        if (request.Skip is < 0 or > 10_000)
            throw new ArgumentException($"A search can skip 0 to 10,000 hits, not {request.Skip}.", nameof(request));
        if (request.Take is < 0 or > 1_000)
            throw new ArgumentException($"A search can return 0 to 1,000 hits, not {request.Take}.", nameof(request));
    }
}
