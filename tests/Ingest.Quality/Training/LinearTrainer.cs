using Ingest.Cleaner.Models;

namespace Ingest.Quality.Training;

/// <summary>
/// Trains logistic regression over hashed features with AdaGrad (Duchi et al., "Adaptive subgradient methods", JMLR 2011). One thread, a
/// fixed order: the same examples give the same bytes.
/// </summary>
internal sealed class LinearTrainer(int bits)
{
    private const int Epochs = 4;

    private const float Rate = 0.25f;

    /// <summary>What one site alone has is its own: a feature counts from this many sites on.</summary>
    private const int MinSites = 3;

    private readonly List<(int From, int Count, bool Label, float Weight)> _examples = [];
    private readonly List<int> _places = [];
    private readonly byte[] _sites = new byte[1 << bits];
    private readonly int[] _lastSite = new int[1 << bits];

    /// <summary>Adds an example. Sites come one after another.</summary>
    /// <param name="features">Its hashed features.</param>
    /// <param name="label">Whether it is of the class.</param>
    /// <param name="weight">How much it counts.</param>
    /// <param name="site">A number above 0 for its site.</param>
    public void Add(ReadOnlySpan<uint> features, bool label, float weight, int site)
    {
        _examples.Add((_places.Count, features.Length, label, weight));
        foreach (var feature in features)
        {
            var place = HashedWeights.Place(feature, bits);
            _places.Add(place);
            if (_lastSite[place] == site)
                continue;
            _lastSite[place] = site;
            if (_sites[place] < byte.MaxValue)
                _sites[place]++;
        }
    }

    /// <summary>Trains on what was added.</summary>
    /// <returns>The weights' file.</returns>
    public byte[] Train()
    {
        var weights = new float[1 << bits];
        var squares = new float[1 << bits];
        var places = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_places);
        var order = Enumerable.Range(0, _examples.Count).ToArray();
        var random = new Random(1);
        var mean = _examples.Average(static example => example.Weight);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var (from, count, label, weight) = _examples[at];
                var features = places.Slice(from, count);
                var scale = 1 / MathF.Sqrt(count);
                var sum = 0f;
                foreach (var place in features)
                    sum += weights[place];
                var gradient = ((1 / (1 + MathF.Exp(-sum * scale))) - (label ? 1 : 0)) * scale * weight / mean;
                if (MathF.Abs(gradient) < 1e-5f)
                    continue;
                foreach (var place in features)
                {
                    if (_sites[place] < MinSites)
                        continue;
                    squares[place] += gradient * gradient;
                    weights[place] -= Rate * gradient / MathF.Sqrt(squares[place] + 1e-3f);
                }
            }
        }
        return HashedWeights.Write(weights);
    }
}
