using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Ingest.Enricher.Language;

/// <summary>
/// What a <see cref="ScriptModel"/>'s weights add up to for words that were met lately: most words of an article are such, and a model is too
/// large to be near. Answers do not depend on it. For one thread at a time.
/// </summary>
internal sealed class WordSums(int labels)
{
    // 350 KB for the labels of Latin letters. A power of two: a word's slot is the lower bits of its hash, and the word met last has it.
    private const int Slots = 2_048;

    private readonly ulong[] _words = new ulong[Slots];
    private readonly short[] _features = new short[Slots];
    private readonly short[] _sums = new short[Slots * labels];

    /// <summary>The slot of a word.</summary>
    /// <param name="word">Its letters, of which 64 bits of a hash are kept.</param>
    /// <param name="slot">Its index.</param>
    /// <returns>Whether it holds this word's sums; else the word has it from now on, and they are to be written.</returns>
    internal bool Find(ReadOnlySpan<char> word, out int slot)
    {
        // A slot of zeros is an empty one.
        var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(word)) | 1UL << 63;
        slot = (int)(hash & (Slots - 1));
        if (_words[slot] == hash)
            return true;
        _words[slot] = hash;
        SumsAt(slot).Clear();
        return false;
    }

    /// <summary>How many features of the word in a slot the model knows.</summary>
    internal ref short FeaturesAt(int slot) => ref _features[slot];

    /// <summary>The sum of their weights for each label.</summary>
    internal Span<short> SumsAt(int slot) => _sums.AsSpan(slot * labels, labels);
}
