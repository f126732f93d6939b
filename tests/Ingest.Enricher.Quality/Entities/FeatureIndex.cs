using System.Runtime.InteropServices;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Numbers the features that are seen often enough.</summary>
internal static class FeatureIndex
{
    /// <summary>The number of a feature that is left out.</summary>
    internal const uint LeftOut = uint.MaxValue;

    /// <summary>Puts numbers in the place of hashes; for each number its hash comes back.</summary>
    internal static uint[] Number(Span<uint> features, int leastCount)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in features)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        var hashes = new List<uint>();
        // From here on a feature's negative number, less one, stands in the place of its count.
        foreach (ref var feature in features)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(counts, feature);
            if (count >= leastCount)
            {
                hashes.Add(feature);
                count = -hashes.Count;
            }
            feature = count < 0 ? (uint)(-count - 1) : LeftOut;
        }
        return [.. hashes];
    }
}
