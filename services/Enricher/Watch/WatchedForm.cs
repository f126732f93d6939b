namespace Ingest.Enricher.Watch;

/// <summary>A name or alias at its end in the trie.</summary>
/// <param name="Entry">Whose it is.</param>
/// <param name="Exactly">How it must be written; null where case and diacritics do not matter.</param>
internal readonly record struct WatchedForm(WatchListEntry Entry, string? Exactly)
{
    /// <summary>Whether what stands in a text is this form.</summary>
    internal bool Fits(string text, int start, int end) => Exactly is null || text.AsSpan(start, end - start).SequenceEqual(Exactly);
}
