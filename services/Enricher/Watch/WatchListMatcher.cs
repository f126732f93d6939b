using System.Runtime.InteropServices;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Watch;

/// <summary>
/// Finds watched names in texts: whole words, whatever their case and diacritics, the longest name from the left on. Immutable, safe for use by
/// many threads; time is linear in the text's length, whatever the number of names (a trie over words).
/// </summary>
/// <remarks>
/// In scripts without spaces names match anywhere; in Korean they begin where a word does, since particles follow them. A name or alias shorter
/// than <see cref="WatchListLimits.ShortestInAnyCase"/> matches only exactly as it is written.
/// </remarks>
public sealed class WatchListMatcher
{
    /// <summary>How many matches an article gives at most.</summary>
    public const int MaxMatches = 10_000;

    private const int Root = 0;

    private readonly Dictionary<string, int> _vocabulary = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;

    // From a node and a word to the next node.
    private readonly Dictionary<long, int> _next = [];

    // Which names end at a node.
    private readonly Dictionary<int, List<WatchedForm>> _ends = [];

    /// <summary>Prepares a matcher; about a second for the largest list.</summary>
    public WatchListMatcher(IReadOnlyList<WatchListEntry> entries)
    {
        _words = _vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        Count = entries.Count;
        foreach (var entry in entries)
        {
            Add(entry, entry.Name);
            foreach (var alias in entry.Aliases)
                Add(entry, alias);
        }
    }

    /// <summary>Matches nothing.</summary>
    public static WatchListMatcher Empty { get; } = new([]);

    /// <summary>How many names it has.</summary>
    public int Count { get; }

    /// <summary>The names in an article's title and paragraphs, in order.</summary>
    public IReadOnlyList<WatchMatch> Find(ArticleText article)
    {
        if (Count == 0)
            return [];
        var matches = new List<WatchMatch>();
        Find(article.Title.Text, TextSpan.Title, matches);
        for (var i = 0; i < article.Paragraphs.Count; i++)
            Find(article.Paragraphs[i].Text, i, matches);
        return matches;
    }

    /// <summary>Adds the names in a text to a list, which takes no more than <see cref="MaxMatches"/>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="paragraph">The paragraph's index, or <see cref="TextSpan.Title"/>.</param>
    /// <param name="matches">The list.</param>
    public void Find(string text, int paragraph, List<WatchMatch> matches)
    {
        Span<char> buffer = stackalloc char[WatchWords.LongestWord];
        var words = new WatchWords(text, buffer);
        while (matches.Count < MaxMatches && words.Read())
        {
            if (!words.CanBegin || Step(Root, words.Current) is not { } node)
                continue;
            var start = words.Start;
            var ahead = words;
            List<WatchedForm>? longest = null;
            while (true)
            {
                if (_ends.TryGetValue(node, out var forms) && AnyFits(forms, text, start, ahead.End))
                {
                    longest = forms;
                    words = ahead;
                }
                if (!ahead.Read() || Step(node, ahead.Current) is not { } next)
                    break;
                node = next;
            }
            if (longest is not null)
                Add(longest, text, new TextSpan(paragraph, start, words.End - start), matches);
        }
    }

    private static bool AnyFits(List<WatchedForm> forms, string text, int start, int end)
    {
        foreach (var form in forms)
        {
            if (form.Fits(text, start, end))
                return true;
        }
        return false;
    }

    private static void Add(List<WatchedForm> forms, string text, TextSpan span, List<WatchMatch> matches)
    {
        WatchListEntry? last = null;
        foreach (var form in forms)
        {
            if (!form.Fits(text, span.Start, span.End) || matches.Count == MaxMatches)
                continue;
            // Two spellings of one entry can fold to the same words; they stand side by side.
            if (!ReferenceEquals(form.Entry, last))
                matches.Add(new WatchMatch(form.Entry, span));
            last = form.Entry;
        }
    }

    private int? Step(int node, ReadOnlySpan<char> word) =>
        _words.TryGetValue(word, out var number) && _next.TryGetValue(Key(node, number), out var next) ? next : null;

    private void Add(WatchListEntry entry, string name)
    {
        Span<char> buffer = stackalloc char[WatchWords.LongestWord];
        // "Smith & Co." is found before a comma too.
        var words = new WatchWords(name.AsSpan().TrimEnd('.'), buffer);
        var (node, start, end) = (Root, -1, -1);
        while (words.Read())
        {
            start = start < 0 ? words.Start : start;
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, words.Current, out var known);
            number = known ? number : _vocabulary.Count - 1;
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_next, Key(node, number), out known);
            next = known ? next : _next.Count;
            (node, end) = (next, words.End);
        }
        if (node == Root)
            return;
        ref var forms = ref CollectionsMarshal.GetValueRefOrAddDefault(_ends, node, out _);
        forms ??= new List<WatchedForm>(1);
        forms.Add(new WatchedForm(entry, end - start < WatchListLimits.ShortestInAnyCase ? name[start..end] : null));
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
