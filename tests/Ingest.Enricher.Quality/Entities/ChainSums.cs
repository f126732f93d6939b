using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Forward and backward sums over the rows of labels that are allowed, for training.</summary>
internal sealed class ChainSums
{
    private const int Labels = EntityLabel.Count;

    private readonly float[] _factors = new float[Labels * Labels];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _local = [];
    private float[] _scales = [];
    private int _count;

    /// <summary>Reads a sentence; the logarithm of the sum over all rows comes back, negative infinity where none is allowed.</summary>
    internal double Read(ReadOnlySpan<float> emissions, int count, ReadOnlySpan<float> opening, ReadOnlySpan<float> following, ReadOnlySpan<ushort> allowed, ReadOnlySpan<bool> idle)
    {
        _count = count;
        if (_forward.Length < count * Labels)
            (_forward, _backward, _local, _scales) = (new float[count * Labels], new float[count * Labels], new float[count * Labels], new float[count]);
        for (var i = 0; i < _factors.Length; i++)
            _factors[i] = MathF.Exp(following[i]);
        var logarithm = 0.0;
        for (var i = 0; i < count; i++)
        {
            if (idle[i])
            {
                _local.AsSpan(i * Labels, Labels).Clear();
                _local[i * Labels] = 1;
                continue;
            }
            var most = float.NegativeInfinity;
            for (var label = 0; label < Labels; label++)
            {
                if (allowed.IsEmpty || (allowed[i] >> label & 1) != 0)
                    most = Math.Max(most, emissions[(i * Labels) + label]);
            }
            logarithm += most;
            for (var label = 0; label < Labels; label++)
                _local[(i * Labels) + label] = allowed.IsEmpty || (allowed[i] >> label & 1) != 0 ? MathF.Exp(Math.Max(-60, emissions[(i * Labels) + label] - most)) : 0;
        }
        for (var i = 0; i < count; i++)
        {
            var total = 0f;
            for (byte label = 0; label < Labels; label++)
            {
                var sum = 0f;
                if (i == 0)
                {
                    sum = EntityLabel.CanOpen(label) ? MathF.Exp(opening[label]) : 0;
                }
                else
                {
                    foreach (var previous in EntityLabel.Predecessors[label])
                        sum += _forward[((i - 1) * Labels) + previous] * _factors[(previous * Labels) + label];
                }
                sum *= _local[(i * Labels) + label];
                // A sentence ends with no name open.
                if (i == count - 1 && !EntityLabel.Ends(label))
                    sum = 0;
                _forward[(i * Labels) + label] = sum;
                total += sum;
            }
            if (total < 1e-30f)
                return double.NegativeInfinity;
            _scales[i] = total;
            logarithm += Math.Log(_scales[i]);
            for (var label = 0; label < Labels; label++)
                _forward[(i * Labels) + label] /= _scales[i];
        }
        ChainDecoder.SumBackward(_backward, _local, _factors, _scales, count);
        return logarithm;
    }

    internal float Marginal(int token, int label) => _forward[(token * Labels) + label] * _backward[(token * Labels) + label];

    /// <summary>Adds how probable each pair of labels is, summed over the sentence, times a factor.</summary>
    internal void AddEdges(Span<float> edges, float factor)
    {
        for (var i = 1; i < _count; i++)
        {
            for (var label = 0; label < Labels; label++)
            {
                var forward = _forward[((i - 1) * Labels) + label];
                if (forward < 1e-4f)
                    continue;
                foreach (var next in EntityLabel.Followers[label])
                    edges[(label * Labels) + next] += factor * forward * _factors[(label * Labels) + next] * _local[(i * Labels) + next] * _backward[(i * Labels) + next] / _scales[i];
            }
        }
    }
}
