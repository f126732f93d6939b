using System.Numerics;

namespace Ingest.Enricher.Language;

/// <summary>Finds the row of a feature: open addressing with linear probing, at most half full. Immutable and thread-safe.</summary>
internal sealed class FeatureIndex
{
    // A hash in the upper half, its row + 1 in the lower: one read of memory for both. 0 is an empty slot.
    private readonly ulong[] _slots;
    private readonly int _shift;
    private readonly int _count;

    /// <summary>Indexes features.</summary>
    /// <param name="hashes">Distinct; a feature's place is its row.</param>
    internal FeatureIndex(ReadOnlySpan<uint> hashes)
    {
        var bits = Math.Max(4, BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)hashes.Length * 2)));
        _slots = new ulong[1 << bits];
        _shift = 32 - bits;
        _count = hashes.Length;
        for (var row = 0; row < hashes.Length; row++)
        {
            var slot = Slot(hashes[row]);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = ((ulong)hashes[row] << 32) | (uint)(row + 1);
        }
    }

    /// <summary>The feature's row; −1 where it has none.</summary>
    internal int Find(uint hash)
    {
        var slots = _slots;
        for (var slot = Slot(hash); ; slot = (slot + 1) & (slots.Length - 1))
        {
            var entry = slots[slot];
            if (entry == 0)
                return -1;
            if ((uint)(entry >> 32) == hash)
                return (int)(uint)entry - 1;
        }
    }

    /// <summary>Finds features' rows.</summary>
    /// <param name="hashes">The features; at most <see cref="Ngrams.MaxPerWord"/>.</param>
    /// <param name="rows">Takes the rows of those that have one, as often as they occur.</param>
    /// <returns>The number of rows.</returns>
    internal int Find(ReadOnlySpan<uint> hashes, Span<int> rows)
    {
        // All slots are read before the first is looked at: they lie far apart, and so no read waits for another.
        Span<ulong> entries = stackalloc ulong[Ngrams.MaxPerWord];
        for (var i = 0; i < hashes.Length; i++)
            entries[i] = _slots[Slot(hashes[i])];
        var count = 0;
        for (var i = 0; i < hashes.Length; i++)
        {
            var row = (uint)(entries[i] >> 32) == hashes[i] && entries[i] != 0 ? (int)(uint)entries[i] - 1 : entries[i] == 0 ? -1 : Find(hashes[i]);
            if (row >= 0)
                rows[count++] = row;
        }
        return count;
    }

    /// <summary>The features in the order of their rows.</summary>
    internal uint[] Hashes()
    {
        var hashes = new uint[_count];
        foreach (var entry in _slots)
        {
            if (entry != 0)
                hashes[(int)(uint)entry - 1] = (uint)(entry >> 32);
        }
        return hashes;
    }

    // Fibonacci hashing (Knuth, TAOCP 6.4): the highest bits of the product are the best mixed.
    private int Slot(uint hash) => (int)((hash * 2654435769u) >> _shift);
}
