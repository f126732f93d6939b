namespace Ingest.Cleaner.Lines;

/// <summary>
/// What the second stage sees of a line beside its features: what the first stage thinks of the lines around it, of those of its shape and of
/// the page (stacking: Wolpert, "Stacked generalization", Neural Networks 5, 1992).
/// </summary>
internal sealed class LineNeighbourhood
{
    /// <summary>Values written for a line.</summary>
    public const int Count = Alone + (2 * Reach) + (3 * Windows) + Places + LineCohesion.Count;

    private const int Alone = 4;
    private const int Reach = 4;
    private const int Windows = 4;
    private const int Places = 14;

    /// <summary>Farther than this is all alike.</summary>
    private const int Far = 100;

    private static readonly int[] Spans = [2, 5, 10, 30];

    private readonly float[] _first;
    private readonly LineCohesion _cohesion;
    private readonly ushort[] _inside;
    private readonly float[] _massSum;
    private readonly float[] _sizeSum;
    private readonly int[] _since;
    private readonly int[] _until;
    private readonly bool[] _isLikely;
    private readonly float[] _like;
    private readonly (int First, int Last) _segment;
    private readonly float[] _gainSum;
    private readonly float _likely;

    /// <summary>Reads what the first stage thinks of a page.</summary>
    /// <param name="features">The page's features.</param>
    /// <param name="first">For each line the first stage's probability.</param>
    public LineNeighbourhood(LineFeatures features, float[] first)
    {
        _first = first;
        _cohesion = features.Cohesion;
        var traits = features.Traits;
        var count = first.Length;
        (_massSum, _sizeSum, _gainSum) = (new float[count + 1], new float[count + 1], new float[count + 1]);
        (_since, _until, _isLikely, _like) = (new int[count], new int[count], new bool[count], new float[count]);
        float sum = 0, best = 0;
        var start = 0;
        _segment = (0, -1);
        for (var i = 0; i < count; i++)
        {
            var size = traits[i].Words + 1f;
            _massSum[i + 1] = _massSum[i] + (first[i] * size);
            _sizeSum[i + 1] = _sizeSum[i] + size;
            var gain = (first[i] - 0.5f) * size;
            _gainSum[i + 1] = _gainSum[i] + gain;
            _isLikely[i] = first[i] > 0.5f;
            _likely += _isLikely[i] ? 1f / count : 0;
            if (sum <= 0)
                (sum, start) = (0, i);
            sum += gain;
            if (sum > best)
                (best, _segment) = (sum, (start, i));
        }
        MeasureDistances();
        CompareShapes(traits);
        _inside = _cohesion.CountWords(_isLikely);
    }

    private void MeasureDistances()
    {
        for (int i = 0, since = Far; i < _since.Length; i++)
        {
            _since[i] = since;
            since = _isLikely[i] ? 1 : Math.Min(Far, since + 1);
        }
        for (int i = _until.Length - 1, until = Far; i >= 0; i--)
        {
            _until[i] = until;
            until = _isLikely[i] ? 1 : Math.Min(Far, until + 1);
        }
    }

    // Lines of one shape (begin, end, length) mostly are all of the article or all not: the mean of the others' probabilities.
    private void CompareShapes(ReadOnlySpan<LineTraits> traits)
    {
        const int Shapes = 1024;
        var sums = new float[Shapes];
        var counts = new int[Shapes];
        for (var i = 0; i < traits.Length; i++)
        {
            var shape = Shape(traits[i]);
            sums[shape] += _first[i];
            counts[shape]++;
        }
        for (var i = 0; i < traits.Length; i++)
        {
            var shape = Shape(traits[i]);
            _like[i] = counts[shape] == 1 ? -1 : (sums[shape] - _first[i]) / (counts[shape] - 1);
        }
    }

    private static int Shape(in LineTraits traits) => (Math.Min(7, (int)traits.Start) * 128) + (Math.Min(7, (int)traits.End) * 16) + Math.Min(15, int.Log2(traits.Width + 1));

    /// <summary>Writes the row of one line.</summary>
    /// <param name="i">The line's index.</param>
    /// <param name="row">Takes <see cref="Count"/> values.</param>
    public void Write(int i, Span<float> row)
    {
        var count = _first.Length;
        row[0] = _first[i];
        row[1] = _like[i];
        row[2] = _since[i];
        row[3] = _until[i];
        row = row[Alone..];
        for (var offset = 1; offset <= Reach; offset++)
        {
            row[(2 * offset) - 2] = i >= offset ? _first[i - offset] : -1;
            row[(2 * offset) - 1] = i + offset < count ? _first[i + offset] : -1;
        }
        row = row[(2 * Reach)..];
        foreach (var span in Spans)
        {
            var (from, to) = (Math.Max(0, i - span), Math.Min(count, i + span + 1));
            row[0] = Mean(from, i);
            row[1] = Mean(i + 1, to);
            row[2] = Mean(from, to);
            row = row[3..];
        }
        float all = Math.Max(1, _sizeSum[count]), mass = Math.Max(1, _massSum[count]);
        row[0] = mass / all;
        row[1] = mass;
        row[2] = _massSum[i] / mass;
        row[3] = (_massSum[count] - _massSum[i + 1]) / mass;
        row[4] = _massSum[i];
        row[5] = _massSum[count] - _massSum[i + 1];
        row[6] = _likely;
        row[7] = i < _segment.First ? -1 : i > _segment.Last ? 1 : 0;
        row[8] = i - _segment.First;
        row[9] = _segment.Last - i;
        row[10] = _segment.Last < _segment.First ? 0 : _gainSum[i] - _gainSum[_segment.First];
        row[11] = _segment.Last < _segment.First ? 0 : _gainSum[_segment.Last + 1] - _gainSum[i];
        row[12] = _segment.Last < _segment.First ? 0 : (_massSum[_segment.Last + 1] - _massSum[_segment.First]) / mass;
        row[13] = _segment.Last < _segment.First ? 0 : (_massSum[_segment.Last + 1] - _massSum[_segment.First]) / (_sizeSum[_segment.Last + 1] - _sizeSum[_segment.First]);
        _cohesion.Write(i, _inside, _isLikely[i], row[Places..]);
    }

    private float Mean(int from, int to) => to <= from ? -1 : (_massSum[to] - _massSum[from]) / (_sizeSum[to] - _sizeSum[from]);
}
