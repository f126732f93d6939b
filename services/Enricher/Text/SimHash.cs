using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Ingest.Enricher.Language;

namespace Ingest.Enricher.Text;

/// <summary>
/// A 64-bit SimHash (M. Charikar, Similarity estimation techniques from rounding algorithms, STOC 2002): near-duplicates differ in few bits
/// (G. Manku et al., Detecting near-duplicates for web crawling, WWW 2007, take three), unrelated texts in about 32.
/// </summary>
/// <remarks>
/// Features are shingles of three words, and pairs of characters in scripts without spaces, each hashed by XXH3 (64 bits, seed 0: the same on
/// every machine and in every release) and counted as often as it occurs.
/// </remarks>
internal sealed class SimHash
{
    // With fewer features one changed word flips a third of the bits: it would say nothing.
    private const int LeastFeatures = 8;

    private readonly int[] _balance = new int[64];
    private int _features;
    private ulong _previous;
    private ulong _beforePrevious;
    private int _words;

    /// <summary>The signature of the body; 0 where it is too short to say.</summary>
    internal static ulong Of(IEnumerable<string> pieces)
    {
        var hash = new SimHash();
        foreach (var word in pieces.SelectMany(NormalizedWords.Of))
            hash.Add(word);
        return hash.Value();
    }

    private void Add(string word)
    {
        var from = 0;
        Rune? before = null;
        for (var i = 0; i < word.Length;)
        {
            var rune = Rune.GetRuneAt(word, i);
            if (Scripts.HasNoSpaces(Scripts.Of(rune.Value)))
            {
                AddWord(word.AsSpan(from, i - from));
                if (before is { } first)
                    AddFeature([(ulong)first.Value, (ulong)rune.Value]);
                before = rune;
                from = i + rune.Utf16SequenceLength;
            }
            else
            {
                before = null;
            }
            i += rune.Utf16SequenceLength;
        }
        AddWord(word.AsSpan(from));
    }

    private void AddWord(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return;
        var current = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(word));
        if (++_words >= 3)
            AddFeature([_beforePrevious, _previous, current]);
        (_beforePrevious, _previous) = (_previous, current);
    }

    private void AddFeature(ReadOnlySpan<ulong> parts)
    {
        var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(parts));
        for (var bit = 0; bit < 64; bit++)
            _balance[bit] += ((int)(hash >> bit) & 1) * 2 - 1;
        _features++;
    }

    private ulong Value()
    {
        if (_features < LeastFeatures)
            return 0;
        ulong value = 0;
        for (var bit = 0; bit < 64; bit++)
        {
            if (_balance[bit] > 0)
                value |= 1UL << bit;
        }
        // Zero means too short.
        return value == 0 ? 1 : value;
    }
}
