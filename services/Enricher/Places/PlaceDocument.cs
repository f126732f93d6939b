using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Places;

/// <summary>What is known of an article when its places are resolved.</summary>
public sealed record PlaceDocument
{
    /// <summary>Null where it has none.</summary>
    public PlaceText? Title { get; init; }

    public IReadOnlyList<PlaceText> Paragraphs { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The names that a recogniser took for places, in any order. Null where no recogniser knows the article's language: the gazetteer then looks
    /// for well-known places itself.
    /// </summary>
    public IReadOnlyList<TextSpan>? Mentions { get; init; }

    /// <summary>The names that it took for persons: no place is looked for in them, and a name that is part of one is doubted elsewhere.</summary>
    public IReadOnlyList<TextSpan> Persons { get; init => field = value ?? []; } = [];

    /// <summary>Where the article says that it was written ("KYIV, Ukraine"), if that was cut off its text.</summary>
    public string? Dateline { get; init; }

    /// <summary>ISO 639-1 code where there is one, else 639-3; <c>und</c> where it is not known.</summary>
    public string Language { get; init => field = value ?? "und"; } = "und";

    /// <summary>Where its publisher is likely to be, an ISO 3166-1 alpha-2 code: see <see cref="HostCountry"/>. It weighs little. Null where it is not known.</summary>
    public string? PublisherCountry { get; init; }
}
