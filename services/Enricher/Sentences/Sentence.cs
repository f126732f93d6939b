namespace Ingest.Enricher.Sentences;

/// <summary>A sentence as a run of tokens.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="Count">How many tokens it has; 1 to <see cref="SentenceSplitter.LongestSentence"/>.</param>
/// <param name="Continues">Whether it is the rest of a sentence that was cut for its length.</param>
public readonly record struct Sentence(int First, int Count, bool Continues)
{
    /// <summary>The first token behind it.</summary>
    public int End => First + Count;
}
