namespace Ingest.Enricher.Quality.Entities;

/// <summary>Numbers the features that are seen often enough.</summary>
internal static class FeatureIndex
{
    /// <summary>For each feature its number, or -1; and for each number its hash.</summary>
    internal static (int[] Numbers, uint[] Hashes) Of(uint[] features, int leastCount)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in features)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        var hashes = new List<uint>();
        var numbers = new Dictionary<uint, int>();
        var result = new int[features.Length];
        for (var i = 0; i < features.Length; i++)
        {
            if (counts[features[i]] < leastCount)
            {
                result[i] = -1;
                continue;
            }
            ref var number = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(numbers, features[i], out var known);
            if (!known)
            {
                number = hashes.Count;
                hashes.Add(features[i]);
            }
            result[i] = number;
        }
        return (result, [.. hashes]);
    }
}
