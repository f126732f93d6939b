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
