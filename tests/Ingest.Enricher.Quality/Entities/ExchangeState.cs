namespace Ingest.Enricher.Quality.Entities;

/// <summary>The counts that the exchange algorithm keeps.</summary>
internal sealed class ExchangeState
{
    private readonly int _classes;
    private readonly List<(int Item, int Count)>[] _after;
    private readonly List<(int Item, int Count)>[] _before;
    private readonly int[] _pairs;
    private readonly int[] _firsts;
    private readonly int[] _seconds;
    private readonly int[] _afterCounts;
    private readonly int[] _beforeCounts;
    private readonly List<int> _afterClasses = [];
    private readonly List<int> _beforeClasses = [];
    private readonly double[] _entropies = new double[1 << 20];

    internal ExchangeState(int items, int classes, List<(int Item, int Count)>[] after, List<(int Item, int Count)>[] before)
    {
        (_classes, _after, _before) = (classes, after, before);
        ClassOf = [.. Enumerable.Range(0, items).Select(item => item % classes)];
        (_pairs, _firsts, _seconds, _afterCounts, _beforeCounts) = (new int[classes * classes], new int[classes], new int[classes], new int[classes], new int[classes]);
        for (var count = 1; count < _entropies.Length; count++)
            _entropies[count] = count * Math.Log(count);
        for (var item = 0; item < items; item++)
        {
            foreach (var (next, count) in after[item])
            {
                _pairs[(ClassOf[item] * classes) + ClassOf[next]] += count;
                _firsts[ClassOf[item]] += count;
                _seconds[ClassOf[next]] += count;
            }
        }
    }

    internal int[] ClassOf { get; }

    /// <summary>Moves an item to the class where it says most; false where it is there.</summary>
    internal bool TryMove(int item)
    {
        var from = ClassOf[item];
        var self = Gather(item);
        var (asFirst, asSecond) = (0, 0);
        foreach (var (_, count) in _after[item])
            asFirst += count;
        foreach (var (_, count) in _before[item])
            asSecond += count;
        Change(from, -1, self, asFirst, asSecond);
        var (best, gain) = (from, Gain(from, self, asFirst, asSecond));
        for (var to = 0; to < _classes; to++)
        {
            var candidate = to == from ? double.NegativeInfinity : Gain(to, self, asFirst, asSecond);
            if (candidate > gain + 1e-9)
                (best, gain) = (to, candidate);
        }
        Change(best, 1, self, asFirst, asSecond);
        ClassOf[item] = best;
        foreach (var other in _afterClasses)
            _afterCounts[other] = 0;
        foreach (var other in _beforeClasses)
            _beforeCounts[other] = 0;
        return best != from;
    }

    // How often the item follows itself comes back; those pairs are left out of the classes' counts.
    private int Gather(int item)
    {
        _afterClasses.Clear();
        _beforeClasses.Clear();
        var self = 0;
        foreach (var (next, count) in _after[item])
        {
            if (next == item)
            {
                self = count;
                continue;
            }
            if (_afterCounts[ClassOf[next]] == 0)
                _afterClasses.Add(ClassOf[next]);
            _afterCounts[ClassOf[next]] += count;
        }
        foreach (var (previous, count) in _before[item])
        {
            if (previous == item)
                continue;
            if (_beforeCounts[ClassOf[previous]] == 0)
                _beforeClasses.Add(ClassOf[previous]);
            _beforeCounts[ClassOf[previous]] += count;
        }
        return self;
    }

    private void Change(int to, int sign, int self, int asFirst, int asSecond)
    {
        foreach (var other in _afterClasses)
            _pairs[(to * _classes) + other] += sign * _afterCounts[other];
        foreach (var other in _beforeClasses)
            _pairs[(other * _classes) + to] += sign * _beforeCounts[other];
        _pairs[(to * _classes) + to] += sign * self;
        _firsts[to] += sign * asFirst;
        _seconds[to] += sign * asSecond;
    }

    private double Gain(int to, int self, int asFirst, int asSecond)
    {
        var gain = 0.0;
        foreach (var other in _afterClasses)
        {
            if (other != to)
                gain += Grown(_pairs[(to * _classes) + other], _afterCounts[other]);
        }
        foreach (var other in _beforeClasses)
        {
            if (other != to)
                gain += Grown(_pairs[(other * _classes) + to], _beforeCounts[other]);
        }
        gain += Grown(_pairs[(to * _classes) + to], _afterCounts[to] + _beforeCounts[to] + self);
        return gain - Grown(_firsts[to], asFirst) - Grown(_seconds[to], asSecond);
    }

    private double Grown(int count, int by) => Entropy(count + by) - Entropy(count);

    private double Entropy(int count) => count < _entropies.Length ? _entropies[count] : count * Math.Log(count);
}
