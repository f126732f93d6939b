using System.Runtime.Intrinsics;

namespace Ingest.Enricher.Entities;

/// <summary>
/// The best row of labels for a sentence (A. Viterbi's algorithm), and how probable parts of it are (forward and backward sums, rescaled at
/// each token; L. Rabiner, Proceedings of the IEEE 77, 1989). For one thread; time is linear in the sentence.
/// </summary>
internal sealed class ChainDecoder(SequenceModel model)
{
    private const int Labels = EntityLabel.Count;

    // As many as one vector takes.
    private const int Row = 16;

    // For each label what each next one weighs; negative infinity for what cannot follow.
    private readonly float[] _following = Rows(model);
    private readonly float[] _factors = [.. model.Following.Select(MathF.Exp)];
    private readonly float[] _openings = [.. model.Opening.Select(MathF.Exp)];
    private float[] _best = [];
    private byte[] _from = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _local = [];
    private float[] _scales = [];

    /// <summary>Finds the best labels.</summary>
    /// <param name="emissions">For each token the log-odds of each label.</param>
    /// <param name="labels">Takes a label for each token; at least one.</param>
    internal void Best(ReadOnlySpan<float> emissions, Span<byte> labels)
    {
        var count = labels.Length;
        Grow(ref _best, count * Labels);
        if (_from.Length < count * Labels)
            _from = new byte[count * Labels];
        Span<float> sixteen = stackalloc float[Row];
        Span<float> origins = stackalloc float[Row];
        for (byte label = 0; label < Labels; label++)
            _best[label] = EntityLabel.CanOpen(label) ? emissions[label] + model.Opening[label] : float.NegativeInfinity;
        for (var i = 1; i < count; i++)
        {
            var before = _best.AsSpan((i - 1) * Labels, Labels);
            // All labels at once, behind each label that can come before; of two that are as good the first stays.
            var best = Vector512.Create(float.NegativeInfinity);
            var from = Vector512<float>.Zero;
            for (var previous = 0; previous < Labels; previous++)
            {
                var score = Vector512.Create(before[previous]) + Vector512.LoadUnsafe(ref _following[previous * Row]);
                var better = Vector512.GreaterThan(score, best);
                best = Vector512.ConditionalSelect(better, score, best);
                from = Vector512.ConditionalSelect(better, Vector512.Create((float)previous), from);
            }
            best.CopyTo(sixteen);
            from.CopyTo(origins);
            for (var label = 0; label < Labels; label++)
            {
                _best[(i * Labels) + label] = sixteen[label] + emissions[(i * Labels) + label];
                _from[(i * Labels) + label] = (byte)origins[label];
            }
        }
        byte final = 0;
        for (byte label = 1; label < Labels; label++)
        {
            if (EntityLabel.Ends(label) && _best[((count - 1) * Labels) + label] > _best[((count - 1) * Labels) + final])
                final = label;
        }
        for (var i = count - 1; i >= 0; i--)
        {
            labels[i] = final;
            final = _from[(i * Labels) + final];
        }
    }

    /// <summary>Reads a sentence, so that <see cref="Probability"/> can be asked of it.</summary>
    /// <param name="emissions">For each token the log-odds of each label.</param>
    /// <param name="count">How many tokens; at least one.</param>
    internal void Sum(ReadOnlySpan<float> emissions, int count)
    {
        Grow(ref _forward, count * Labels);
        Grow(ref _backward, count * Labels);
        Grow(ref _local, count * Labels);
        Grow(ref _scales, count);
        for (var i = 0; i < count; i++)
        {
            var most = float.NegativeInfinity;
            for (var label = 0; label < Labels; label++)
                most = Math.Max(most, emissions[(i * Labels) + label]);
            for (var label = 0; label < Labels; label++)
                _local[(i * Labels) + label] = MathF.Exp(emissions[(i * Labels) + label] - most);
        }
        for (byte label = 0; label < Labels; label++)
            _forward[label] = EntityLabel.CanOpen(label) ? _local[label] * _openings[label] : 0;
        _scales[0] = Rescale(_forward.AsSpan(0, Labels));
        for (var i = 1; i < count; i++)
        {
            for (var label = 0; label < Labels; label++)
            {
                var sum = 0f;
                foreach (var previous in EntityLabel.Predecessors[label])
                    sum += _forward[((i - 1) * Labels) + previous] * _factors[(previous * Labels) + label];
                _forward[(i * Labels) + label] = sum * _local[(i * Labels) + label];
            }
            _scales[i] = Rescale(_forward.AsSpan(i * Labels, Labels));
        }
        SumBackward(_backward, _local, _factors, _scales, count);
    }

    /// <summary>For each token and label what can follow it, scaled as the way forwards was (L. Rabiner, "A tutorial on hidden Markov models", 1989).</summary>
    /// <param name="backward">Takes the sums, a row of labels for each token.</param>
    /// <param name="local">For each token how well each label fits it.</param>
    /// <param name="factors">For each label how well each other follows it.</param>
    /// <param name="scales">For each token what its forward sums were divided by.</param>
    /// <param name="count">How many tokens; at least one.</param>
    internal static void SumBackward(Span<float> backward, ReadOnlySpan<float> local, ReadOnlySpan<float> factors, ReadOnlySpan<float> scales, int count)
    {
        for (byte label = 0; label < Labels; label++)
            backward[((count - 1) * Labels) + label] = EntityLabel.Ends(label) ? 1 : 0;
        for (var i = count - 2; i >= 0; i--)
        {
            for (var label = 0; label < Labels; label++)
            {
                var sum = 0f;
                foreach (var next in EntityLabel.Followers[label])
                    sum += backward[((i + 1) * Labels) + next] * local[((i + 1) * Labels) + next] * factors[(label * Labels) + next];
                backward[(i * Labels) + label] = sum / scales[i + 1];
            }
        }
    }

    /// <summary>How probable these labels are together, among all labels of the sentence read last: 0 to 1.</summary>
    /// <param name="first">The first token's index in the sentence.</param>
    /// <param name="labels">The labels.</param>
    internal float Probability(int first, ReadOnlySpan<byte> labels)
    {
        double path = _forward[(first * Labels) + labels[0]];
        for (var i = 1; i < labels.Length; i++)
            path *= _factors[(labels[i - 1] * Labels) + labels[i]] * _local[((first + i) * Labels) + labels[i]] / _scales[first + i];
        var last = first + labels.Length - 1;
        path *= _backward[(last * Labels) + labels[^1]];
        double all = 0;
        for (var label = 0; label < Labels; label++)
            all += _forward[(last * Labels) + label] * _backward[(last * Labels) + label];
        var probability = path / all;
        return double.IsFinite(probability) ? (float)Math.Clamp(probability, 0, 1) : 0;
    }

    private static float[] Rows(SequenceModel model)
    {
        var rows = new float[Labels * Row];
        Array.Fill(rows, float.NegativeInfinity);
        for (var label = 0; label < Labels; label++)
        {
            foreach (var previous in EntityLabel.Predecessors[label])
                rows[(previous * Row) + label] = model.Following[(previous * Labels) + label];
        }
        return rows;
    }

    private static float Rescale(Span<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
            sum += value;
        // Weights are bounded, so that a sum of zero is only rounding.
        sum = sum > 1e-30f ? sum : 1e-30f;
        foreach (ref var value in values)
            value /= sum;
        return sum;
    }

    private static void Grow(ref float[] array, int length)
    {
        if (array.Length < length)
            array = new float[length];
    }
}
