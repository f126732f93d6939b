using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>
/// Trains a <see cref="SequenceModel"/> by stochastic gradient steps on the log-likelihood of the allowed rows of labels: all of them together
/// where several are (partially labelled fields; O. Täckström et al., TACL 1, 2013). One thread; the same input and seed give the same bytes.
/// </summary>
internal sealed class ChainTrainer
{
    private const int Labels = EntityLabel.Count;
    private const int Row = 16;

    private readonly TrainingSet _set;
    private readonly ChainTrainerOptions _options;
    private readonly uint[] _hashes;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly bool[] _pruned;
    private readonly float[] _following = new float[Labels * Labels];
    private readonly float[] _followingSquares = new float[Labels * Labels];
    private readonly float[] _opening = new float[Labels];
    private readonly float[] _openingSquares = new float[Labels];
    private readonly ChainSums _all = new();
    private readonly ChainSums _some = new();
    private float[] _emissions = [];
    private bool[] _idle = [];

    internal ChainTrainer(TrainingSet set, ChainTrainerOptions options)
    {
        (_set, _options) = (set, options);
        _hashes = FeatureIndex.Number(set.Features, options.LeastCount);
        _weights = new float[_hashes.Length * Row];
        _squares = new float[_hashes.Length * Row];
        _pruned = new bool[_hashes.Length];
        Array.Fill(_squares, 1f);
        Array.Fill(_followingSquares, 100f);
        Array.Fill(_openingSquares, 100f);
    }

    /// <summary>Trains and writes the model's file.</summary>
    internal byte[] Train(Action<string> log)
    {
        var order = Enumerable.Range(0, _set.Sentences.Length - 1).ToArray();
        var random = new Random(_options.Seed);
        var steps = (float)_options.Epochs * order.Length;
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            if (epoch == _options.PrunedAfter)
                Prune(log);
            random.Shuffle(order);
            var loss = 0.0;
            for (var i = 0; i < order.Length; i++)
                loss += Step(order[i], _options.Rate * (1 - (0.95f * ((epoch * (float)order.Length) + i) / steps)));
            log($"epoch {epoch + 1}: loss {loss / _set.Allowed.Length:F4} a token");
        }
        return Write(log);
    }

    // Leaves out the features whose loss would cost least, so that the others learn to do without them: those of the smallest squared weight times
    // curvature (Y. LeCun, J. Denker, S. Solla, Optimal brain damage, NIPS 1989), for which the sum of squared steps stands.
    private void Prune(Action<string> log)
    {
        var saliences = new float[_hashes.Length];
        for (var id = 0; id < saliences.Length; id++)
        {
            for (var i = id * Row; i < (id * Row) + Labels; i++)
                saliences[id] += _weights[i] * _weights[i] * (_squares[i] - 1);
        }
        foreach (var id in Enumerable.Range(0, saliences.Length).OrderByDescending(id => saliences[id]).ThenBy(id => _hashes[id]).Skip(_options.MostFeatures))
        {
            _pruned[id] = true;
            _weights.AsSpan(id * Row, Row).Clear();
        }
        foreach (ref var feature in _set.Features)
        {
            if (feature != FeatureIndex.LeftOut && _pruned[feature])
                feature = FeatureIndex.LeftOut;
        }
        log($"{_pruned.Count(static pruned => !pruned)} of {_hashes.Length} features are kept");
    }

    private double Step(int sentence, float rate)
    {
        var first = _set.Sentences[sentence];
        var count = _set.Sentences[sentence + 1] - first;
        if (count == 0 || _set.Weights[sentence] == 0)
            return 0;
        if (_emissions.Length < count * Labels)
            _emissions = new float[count * Labels];
        if (_idle.Length < count)
            _idle = new bool[count];
        Span<float> sixteen = stackalloc float[Row];
        var features = _set.Features;
        for (var i = 0; i < count; i++)
        {
            _idle[i] = _set.Allowed[first + i] == 0;
            var (lower, upper) = (Vector256<float>.Zero, Vector256<float>.Zero);
            for (var f = _set.Tokens[first + i]; f < _set.Tokens[first + i + 1]; f++)
            {
                if (features[f] == FeatureIndex.LeftOut)
                    continue;
                ref var row = ref _weights[features[f] * Row];
                lower += Vector256.LoadUnsafe(ref row);
                upper += Vector256.LoadUnsafe(ref row, 8);
            }
            lower.CopyTo(sixteen);
            upper.CopyTo(sixteen[8..]);
            sixteen[..Labels].CopyTo(_emissions.AsSpan(i * Labels, Labels));
        }
        var all = _all.Read(_emissions, count, _opening, _following, default, _idle);
        var some = _some.Read(_emissions, count, _opening, _following, _set.Allowed.AsSpan(first, count), _idle);
        if (double.IsNegativeInfinity(some) || double.IsNegativeInfinity(all))
            return 0;
        var weight = _set.Weights[sentence];
        Span<float> gradient = stackalloc float[Labels];
        for (var i = 0; i < count; i++)
        {
            if (_idle[i])
                continue;
            var most = 0f;
            for (var label = 0; label < Labels; label++)
            {
                gradient[label] = weight * (_some.Marginal(i, label) - _all.Marginal(i, label));
                most = Math.Max(most, Math.Abs(gradient[label]));
            }
            if (most < 0.002f)
                continue;
            gradient.CopyTo(sixteen);
            sixteen[Labels..].Clear();
            var (lower, upper) = (Vector256.Create(sixteen[..8]), Vector256.Create(sixteen[8..]));
            for (var f = _set.Tokens[first + i]; f < _set.Tokens[first + i + 1]; f++)
            {
                if (features[f] != FeatureIndex.LeftOut)
                    ClimbRow(ref _weights[features[f] * Row], ref _squares[features[f] * Row], lower, upper, rate, _options.Decay);
            }
        }
        Span<float> edges = stackalloc float[Labels * Labels];
        _all.AddEdges(edges, -weight);
        _some.AddEdges(edges, weight);
        Climb(_following, _followingSquares, edges, rate);
        for (var label = 0; label < Labels; label++)
            gradient[label] = weight * (_some.Marginal(0, label) - _all.Marginal(0, label));
        Climb(_opening, _openingSquares, gradient, rate);
        return all - some;
    }

    private static void ClimbRow(ref float weights, ref float squares, Vector256<float> lower, Vector256<float> upper, float rate, float decay)
    {
        ClimbEight(ref weights, ref squares, lower, rate, decay);
        ClimbEight(ref Unsafe.Add(ref weights, 8), ref Unsafe.Add(ref squares, 8), upper, rate, decay);
    }

    private static void ClimbEight(ref float weights, ref float squares, Vector256<float> gradient, float rate, float decay)
    {
        var weight = Vector256.LoadUnsafe(ref weights);
        var step = gradient - (weight * decay);
        var square = Vector256.LoadUnsafe(ref squares) + (step * step);
        square.StoreUnsafe(ref squares);
        (weight + (step * rate / Vector256.Sqrt(square))).StoreUnsafe(ref weights);
    }

    private static void Climb(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient, float rate)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            squares[i] += gradient[i] * gradient[i];
            weights[i] += rate * gradient[i] / MathF.Sqrt(squares[i]);
        }
    }

    private void Favour(byte to, float weight)
    {
        for (var label = 0; label < Labels; label++)
            _following[(label * Labels) + to] += weight;
        _opening[to] += weight;
    }

    private byte[] Write(Action<string> log)
    {
        Favour(EntityLabel.Outside, -_options.Recall);
        Favour(EntityLabel.Of(EntityType.Organisation, 0, 1), _options.OrganisationRecall);
        Favour(EntityLabel.Of(EntityType.Organisation, 0, 2), _options.OrganisationRecall);
        var kept = Enumerable.Range(0, _hashes.Length).Where(id => !_pruned[id]).ToArray();
        var largest = 0.1f;
        foreach (var id in kept)
        {
            foreach (var weight in _weights.AsSpan(id * Row, Labels))
                largest = Math.Max(largest, Math.Abs(weight));
        }
        log($"a byte's bound is {largest:F2}");
        return SequenceModel.Write([.. kept.Select(id => (_hashes[id], _weights.AsSpan(id * Row, Labels).ToArray()))], largest / 127, _opening, _following);
    }
}
