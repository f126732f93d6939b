using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ingest.Enricher.Entities;

/// <summary>Hashes of words and features; part of the trained models: a change needs all of them trained anew.</summary>
internal static class FeatureHash
{
    /// <summary>Of a run of characters; the same on every machine.</summary>
    internal static uint Of(ReadOnlySpan<char> text) => (uint)Long(text);

    /// <summary>The same, all of its 64 bits.</summary>
    internal static ulong Long(ReadOnlySpan<char> text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text));

    /// <summary>Of two values in order (the finaliser of MurmurHash3, A. Appleby).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Mix(uint first, uint second)
    {
        var hash = (first * 0xCC9E2D51u) + second;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }
}
