using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Quotes;

/// <summary>A quote whose speaker is being looked for.</summary>
internal sealed class QuoteDraft
{
    internal List<QuotedPart> Parts { get; } = new(1);

    internal QuotedPart First => Parts[0];

    internal QuotedPart Last => Parts[^1];

    internal string? Speaker { get; set; }

    internal TextSpan? SpeakerSpan { get; set; }
}
