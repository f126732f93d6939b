using System.Numerics;
using System.Runtime.InteropServices;

namespace Ingest.Cleaner.Lines;

/// <summary>
/// How much of a line's vocabulary the other lines of a page share: an article speaks of one thing, the teasers around it of others. Words are
/// counted by their hashes, once for each line.
/// </summary>
internal sealed class LineCohesion
{
    /// <summary>Values written for a line.</summary>
    public const int Count = 5;

    /// <summary>Words read of a line: a longer one has told what it speaks of.</summary>
    private const int MaxWords = 64;

    private const int MinBits = 10;

    /// <summary>64 KB: larger arrays are not collected with the young ones.</summary>
    private const int MaxBits = 15;

    private readonly int[] _ends;
    private readonly List<Word> _words;
    private readonly ushort[] _all;

    /// <summary>Reads the words of a page's lines.</summary>
    public LineCohesion(IReadOnlyList<PageLine> lines)
    {
        _ends = new int[lines.Count];
        var characters = 0;
        foreach (var line in lines)
            characters += line.Text.Length;
        // A place for every other character or more: of eight such places a page's words fill about one.
        var bits = Math.Clamp(BitOperations.Log2((uint)characters + 1), MinBits, MaxBits);
        _words = new List<Word>(characters / 8);
        _all = new ushort[1 << bits];
        for (var i = 0; i < lines.Count; i++)
        {
            Read(lines[i].Text, 32 - bits);
            _ends[i] = _words.Count;
        }
    }

    /// <summary>Counts the words of the lines that are compared with: those of the article, as far as they are known.</summary>
    /// <param name="inside">For each line whether it is one.</param>
    /// <returns>For each word's place the number of those lines.</returns>
    public ushort[] CountWords(ReadOnlySpan<bool> inside)
    {
        var counts = new ushort[_all.Length];
        for (var i = 0; i < inside.Length; i++)
        {
            if (!inside[i])
                continue;
            foreach (var word in Words(i))
                Raise(ref counts[word.Place]);
        }
        return counts;
    }

    /// <summary>Writes what a line shares with the lines that are compared with, itself left out.</summary>
    /// <param name="i">The line's index.</param>
    /// <param name="inside">The words of those lines.</param>
    /// <param name="isInside">It is one of them.</param>
    /// <param name="row">Takes <see cref="Count"/> values.</param>
    public void Write(int i, ushort[] inside, bool isInside, Span<float> row)
    {
        var words = Words(i);
        int shared = 0, names = 0, sharedNames = 0, alone = 0, own = isInside ? 1 : 0;
        var weight = 0f;
        foreach (var (place, isName) in words)
        {
            var others = inside[place] - own;
            if (others > 0)
            {
                shared++;
                // A word that stands in every menu entry too says less than one that only the article has.
                weight += (float)others / Math.Max(1, _all[place] - 1);
            }
            if (_all[place] <= 1)
                alone++;
            if (!isName)
                continue;
            names++;
            if (others > 0)
                sharedNames++;
        }
        var count = Math.Max(1f, words.Length);
        row[0] = words.Length == 0 ? -1 : shared / count;
        row[1] = names == 0 ? -1 : (float)sharedNames / names;
        row[2] = words.Length == 0 ? -1 : weight / count;
        row[3] = words.Length == 0 ? -1 : alone / count;
        row[4] = weight;
    }

    private ReadOnlySpan<Word> Words(int i)
    {
        var from = i == 0 ? 0 : _ends[i - 1];
        return CollectionsMarshal.AsSpan(_words)[from.._ends[i]];
    }

    // Each word counts once for each line.
    private void Read(string line, int shift)
    {
        var (at, first) = (0, _words.Count);
        for (var read = 0; read < MaxWords && LineWords.NextTelling(line, ref at, out var start, out var word); read++)
        {
            // Fibonacci hashing, as in HashedWeights.
            var place = (int)((word * 2654435769u) >> shift);
            if (Holds(CollectionsMarshal.AsSpan(_words)[first..], place))
                continue;
            Raise(ref _all[place]);
            _words.Add(new Word(place, char.IsUpper(line[start]) || char.IsDigit(line[start])));
        }
    }

    private static bool Holds(ReadOnlySpan<Word> words, int place)
    {
        foreach (var word in words)
        {
            if (word.Place == place)
                return true;
        }
        return false;
    }

    private static void Raise(ref ushort count)
    {
        if (count < ushort.MaxValue)
            count++;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Word(int Place, bool IsName);
}
