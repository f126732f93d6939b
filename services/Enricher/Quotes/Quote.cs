using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Quotes;

/// <summary>What someone said, in the words of the article.</summary>
public sealed record Quote
{
    /// <summary>
    /// The words between the marks, without them. More than one part where words of the article interrupt ("…," she said, "…") or where the
    /// quote goes on over paragraphs; at most <see cref="QuoteExtractor.MaxParts"/>.
    /// </summary>
    public required IReadOnlyList<TextSpan> Parts { get; init; }

    /// <summary>The parts, joined by spaces.</summary>
    public required string Text { get; init; }

    /// <summary>Who said it, by the longest form of the name that the article has up to here; null where that is not certain.</summary>
    public string? Speaker { get; init; }

    /// <summary>Where the speaker's name stands beside the quote, or for a pronoun, where the person was named last.</summary>
    public TextSpan? SpeakerSpan { get; init; }
}
