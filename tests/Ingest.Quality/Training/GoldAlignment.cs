using System.Runtime.InteropServices;
using Ingest.Quality.Scoring;

namespace Ingest.Quality.Training;

/// <summary>
/// Says which blocks (or lines) of a page stand in its gold body. Blocks of four words and more are found by their shingles and put into the
/// heaviest chain whose order is the gold's; short ones count where they fit between their neighbours in that chain. So the second of two
/// equal texts, a teaser's or a menu's, is not taken for the article's.
/// </summary>
internal sealed class GoldAlignment
{
    private const int ShingleLength = 4;

    /// <summary>Places in the gold that are tried for one block.</summary>
    private const int MaxCandidates = 6;

    /// <summary>A shingle that stands in the gold more often says little of where a block belongs.</summary>
    private const int MaxPlaces = 8;

    private readonly List<string> _gold;
    private readonly Dictionary<ulong, List<int>> _places = [];

    public GoldAlignment(string gold)
    {
        _gold = Tokens.Of(gold);
        for (var i = 0; i + ShingleLength <= _gold.Count; i++)
        {
            ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, Hash(_gold, i, ShingleLength), out _);
            (places ??= []).Add(i);
        }
    }

    /// <summary>Words of the gold.</summary>
    public int Words => _gold.Count;

    /// <summary>For each block, in page order, the share of it that stands in the gold: 0 to 1.</summary>
    public float[] Shares(IReadOnlyList<string> blocks)
    {
        var tokens = blocks.Select(Tokens.Of).ToArray();
        var candidates = new List<Candidate>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Count >= ShingleLength)
                AddCandidates(tokens[i], i, candidates);
            else if (tokens[i].Sum(static token => token.Length) >= LongText)
                AddExact(tokens[i], i, candidates);
        }
        var shares = new float[tokens.Length];
        var chain = Chain(candidates);
        foreach (var link in chain)
            shares[link.Block] = link.Share;
        AddLoose(candidates, chain, shares);
        AddShort(tokens, chain, shares);
        return shares;
    }

    // A script without spaces has few words, and long ones: such a text is told by itself.
    private const int LongText = 20;

    private void AddCandidates(List<string> tokens, int block, List<Candidate> candidates)
    {
        var starts = new Dictionary<int, int>();
        var shingles = tokens.Count - ShingleLength + 1;
        var found = 0;
        for (var i = 0; i < shingles; i++)
        {
            if (!_places.TryGetValue(Hash(tokens, i, ShingleLength), out var places))
                continue;
            found++;
            foreach (var place in places.Take(MaxPlaces))
                CollectionsMarshal.GetValueRefOrAddDefault(starts, Math.Max(0, place - i), out _)++;
        }
        var share = (float)found / shingles;
        foreach (var (start, hits) in starts.OrderByDescending(static start => start.Value).ThenBy(static start => start.Key).Take(MaxCandidates))
            candidates.Add(new Candidate(block, start, Math.Min(_gold.Count, start + tokens.Count), hits + 1, share));
    }

    private void AddExact(List<string> tokens, int block, List<Candidate> candidates)
    {
        for (var i = 0; i + tokens.Count <= _gold.Count; i++)
        {
            if (Matches(tokens, i))
                candidates.Add(new Candidate(block, i, i + tokens.Count, tokens.Count, 1));
        }
    }

    // Heaviest chain by dynamic programming: blocks rise, places in the gold do not fall. A Fenwick tree holds the best sum up to a place.
    private List<Candidate> Chain(List<Candidate> candidates)
    {
        var best = new (double Sum, int At)[_gold.Count + 2];
        Array.Fill(best, (0, -1));
        var sums = new double[candidates.Count];
        var before = new int[candidates.Count];
        for (var from = 0; from < candidates.Count;)
        {
            var to = from;
            while (to < candidates.Count && candidates[to].Block == candidates[from].Block)
                to++;
            for (var i = from; i < to; i++)
            {
                var (sum, at) = Best(best, candidates[i].Start);
                (sums[i], before[i]) = (sum + candidates[i].Weight, at);
            }
            for (var i = from; i < to; i++)
                Raise(best, Math.Max(candidates[i].Start + 1, candidates[i].End - Overlap), (sums[i], i));
            from = to;
        }
        var chain = new List<Candidate>();
        for (var at = Best(best, _gold.Count).At; at >= 0; at = before[at])
            chain.Add(candidates[at]);
        chain.Reverse();
        return chain;
    }

    // Words by which the next block's place may lie before the end of the last: what a page has and its gold has not moves the end.
    private const int Overlap = 3;

    private static (double Sum, int At) Best((double Sum, int At)[] tree, int place)
    {
        var best = (Sum: 0.0, At: -1);
        for (var i = place + 1; i > 0; i -= i & -i)
        {
            if (tree[i].Sum > best.Sum)
                best = tree[i];
        }
        return best;
    }

    private static void Raise((double Sum, int At)[] tree, int place, (double Sum, int At) value)
    {
        for (var i = place + 1; i < tree.Length; i += i & -i)
        {
            if (value.Sum > tree[i].Sum)
                tree[i] = value;
        }
    }

    // What the gold has in another order than the page counts where nothing in the chain covers it.
    private void AddLoose(List<Candidate> candidates, List<Candidate> chain, float[] shares)
    {
        var covered = new bool[_gold.Count + 1];
        foreach (var link in chain)
            covered.AsSpan(link.Start, link.End - link.Start).Fill(true);
        foreach (var candidate in candidates.OrderByDescending(static candidate => candidate.Weight))
        {
            var span = covered.AsSpan(candidate.Start, candidate.End - candidate.Start);
            if (shares[candidate.Block] > 0 || candidate.Share < 0.5f || span.Count(true) * 2 > span.Length)
                continue;
            shares[candidate.Block] = candidate.Share;
            span.Fill(true);
        }
    }

    private void AddShort(List<string>[] tokens, List<Candidate> chain, float[] shares)
    {
        var next = 0;
        var from = 0;
        for (var block = 0; block < tokens.Length; block++)
        {
            while (next < chain.Count && chain[next].Block <= block)
                from = Math.Max(from, chain[next++].End - Overlap);
            if (tokens[block].Count is 0 or >= ShingleLength || shares[block] > 0)
                continue;
            var to = next < chain.Count ? chain[next].Start + Overlap : _gold.Count;
            for (var i = from; i + tokens[block].Count <= Math.Min(to, _gold.Count); i++)
            {
                if (!Matches(tokens[block], i))
                    continue;
                shares[block] = 1;
                from = i + tokens[block].Count;
                break;
            }
        }
    }

    private bool Matches(List<string> tokens, int at)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!_gold[at + i].Equals(tokens[i], StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    // FNV-1a over the words' characters: the same on every machine.
    private static ulong Hash(List<string> tokens, int from, int count)
    {
        var hash = 14695981039346656037UL;
        for (var i = from; i < from + count; i++)
        {
            foreach (var c in tokens[i])
                hash = (hash ^ c) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }
        return hash;
    }

    private readonly record struct Candidate(int Block, int Start, int End, int Weight, float Share);
}
