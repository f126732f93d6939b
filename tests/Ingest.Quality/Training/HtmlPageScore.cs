using System.Runtime.InteropServices;
using Ingest.Quality.Scoring;

namespace Ingest.Quality.Training;

/// <summary>Scores choices of a page's blocks as <see cref="BodyScore"/> does, fast enough to try many.</summary>
internal sealed class HtmlPageScore
{
    private readonly Dictionary<ulong, int> _gold;
    private readonly int _goldCount;
    private readonly ulong[][] _blocks;

    public HtmlPageScore(HtmlSample sample)
    {
        _blocks = [.. sample.Page.Blocks.Select(static block => Words(block.Text))];
        (_gold, _goldCount) = Shingles(Words(sample.Gold.Text!));
    }

    /// <summary>Precision and recall of a choice.</summary>
    public (double Precision, double Recall) Score(Func<int, bool> chosen)
    {
        var words = new List<ulong>();
        for (var i = 0; i < _blocks.Length; i++)
        {
            if (chosen(i))
                words.AddRange(_blocks[i]);
        }
        var (found, count) = Shingles([.. words]);
        var hit = 0;
        foreach (var (shingle, times) in found)
            hit += Math.Min(times, _gold.GetValueOrDefault(shingle));
        return (count == 0 ? 0 : (double)hit / count, _goldCount == 0 ? 1 : (double)hit / _goldCount);
    }

    private static (Dictionary<ulong, int> Counts, int Count) Shingles(ulong[] words)
    {
        var counts = new Dictionary<ulong, int>();
        var count = 0;
        for (var i = 0; i < Math.Max(1, words.Length - 3) && words.Length > 0; i++)
        {
            var hash = 14695981039346656037UL;
            for (var j = i; j < Math.Min(words.Length, i + 4); j++)
                hash = (hash ^ words[j]) * 1099511628211UL;
            CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _)++;
            count++;
        }
        return (counts, count);
    }

    private static ulong[] Words(string text) => [.. Tokens.Of(text).Select(Hash)];

    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211UL;
        return hash ^ (hash >> 29);
    }
}
