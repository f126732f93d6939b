namespace Ingest.Enricher.Language;

/// <summary>The features of a word: every run of one to five letters, where the word's begin and end count as letters, as 32-bit hashes.</summary>
internal static class Ngrams
{
    /// <summary>The longest run.</summary>
    internal const int Longest = 5;

    /// <summary>Letters of a word that are read; what follows in a longer one is passed over.</summary>
    internal const int LongestWord = 30;

    /// <summary>The most features that a word can have.</summary>
    internal const int MaxPerWord = (LongestWord + 2) * Longest;

    /// <summary>Writes a word's features.</summary>
    /// <param name="word">Its letters between two <see cref="Letters.Separator"/>.</param>
    /// <param name="hashes">At least <see cref="MaxPerWord"/> long.</param>
    /// <returns>Their number.</returns>
    internal static int Of(ReadOnlySpan<char> word, Span<uint> hashes)
    {
        var count = 0;
        for (var start = 0; start < word.Length - 1; start++)
        {
            var end = Math.Min(word.Length, start + Longest);
            var hash = Extend(Seed, word[start]);
            // The boundary alone says nothing.
            if (start > 0)
                hashes[count++] = hash;
            for (var at = start + 1; at < end; at++)
            {
                hash = Extend(hash, word[at]);
                hashes[count++] = hash;
            }
        }
        return count;
    }

    private const uint Seed = 2166136261;

    // Multiply and fold: a step of MurmurHash3's finaliser (Appleby, 2011), so that both halves of a letter reach every bit.
    private static uint Extend(uint hash, char letter)
    {
        hash = (hash ^ letter) * 0x85EBCA6B;
        return hash ^ (hash >> 15);
    }
}
