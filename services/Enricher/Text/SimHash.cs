using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    private static readonly Vector256<int> BitOfLane = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);

    // How many features have each bit set.
    private readonly int[] _set = new int[64];
    private int _features;
    private ulong _previous;
    private ulong _beforePrevious;
    private int _words;

    internal void Add(ReadOnlySpan<char> word)
    {
        var from = 0;
        Rune? before = null;
        for (var i = 0; i < word.Length;)
        {
            if (char.IsAscii(word[i]))
            {
                before = null;
                i++;
                continue;
            }
            Rune.DecodeFromUtf16(word[i..], out var rune, out var size);
            if (Scripts.HasNoSpaces(Scripts.Of(rune.Value)))
            {
                AddWord(word[from..i]);
                if (before is { } first)
                    AddFeature([(ulong)first.Value, (ulong)rune.Value]);
                before = rune;
                from = i + size;
            }
            else
            {
                before = null;
            }
            i += size;
        }
        AddWord(word[from..]);
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
        // Eight bits at a time; a lane that is equal is -1.
        var set = MemoryMarshal.Cast<int, Vector256<int>>(_set.AsSpan());
        for (var i = 0; i < set.Length; i++)
        {
            var bits = Vector256.Create((int)(hash >> (8 * i)) & 0xFF) & BitOfLane;
            set[i] -= Vector256.Equals(bits, BitOfLane);
        }
        _features++;
    }

    /// <summary>The signature of all words added; 0 where they are too few to say.</summary>
    internal ulong Value()
    {
        if (_features < LeastFeatures)
            return 0;
        ulong value = 0;
        for (var bit = 0; bit < 64; bit++)
        {
            if (2 * _set[bit] > _features)
                value |= 1UL << bit;
        }
        // Zero means too short.
        return value == 0 ? 1 : value;
    }
}
