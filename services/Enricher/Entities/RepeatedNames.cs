using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Entities;

/// <summary>
/// What an article says of a name in most places holds in the others (W. Gale, K. Church, D. Yarowsky, One sense per discourse, 1992): a name
/// that the model left out in some places is found there too, and one that it gave two types keeps the surer one. Linear in the text.
/// </summary>
internal sealed class RepeatedNames
{
    // Words; longer names are seldom left out.
    private const int LongestName = 6;

    private const float SureScore = 0.7f;
    private const float SureShare = 0.5f;
    private const float SureTypeShare = 0.65f;

    private readonly DocumentWords _words;
    private readonly List<FoundName> _found;
    private readonly Dictionary<uint, RepeatedName> _names = [];
    private readonly HashSet<uint> _beginnings = [];
    private readonly bool[] _taken;

    private RepeatedNames(DocumentWords words, List<FoundName> found)
    {
        (_words, _found) = (words, found);
        _taken = new bool[words.Count];
    }

    /// <summary>Completes an article's names.</summary>
    /// <param name="words">The article.</param>
    /// <param name="found">Its names in order; comes back in order.</param>
    internal static void Complete(DocumentWords words, List<FoundName> found)
    {
        if (found.Count == 0)
            return;
        var names = new RepeatedNames(words, found);
        names.Count();
        names.Retype();
        var left = names.LeftOut();
        if (left.Count == 0)
            return;
        found.AddRange(left);
        found.Sort(static (a, b) => a.First.CompareTo(b.First));
    }

    private void Count()
    {
        foreach (var name in _found)
        {
            _taken.AsSpan(name.First, name.Count).Fill(true);
            if (name.Evidence != NameEvidence.Model || name.Count > LongestName)
                continue;
            _beginnings.Add(_words.FormAt(name.First).Surface);
            var key = KeyOf(name.First, name.Count);
            if (!_names.TryGetValue(key, out var repeated))
                _names.Add(key, repeated = new RepeatedName());
            repeated.Add(name.Mention);
        }
    }

    private void Retype()
    {
        for (var i = 0; i < _found.Count; i++)
        {
            var name = _found[i];
            if (name.Evidence != NameEvidence.Model || name.Count > LongestName)
                continue;
            var repeated = _names[KeyOf(name.First, name.Count)];
            var listed = ListedType(name);
            if ((repeated.Surest(SureTypeShare) ?? (listed is { } one && repeated.Has(one) ? one : null)) is { } type)
                _found[i] = name with { Mention = name.Mention with { Type = type } };
        }
    }

    // Where the model cannot decide: what the lists say of the last word, which tells a name's type.
    private EntityType? ListedType(FoundName name)
    {
        if (name.Count == 1)
            return null;
        // A first word that is a given name tells nothing: streets and bays are named after people.
        var last = _words.FormAt(name.First + name.Count - 1).Classes;
        if ((last & (NameClasses.Organisation | NameClasses.GroupNoun)) != NameClasses.None)
            return EntityType.Organisation;
        return (last & NameClasses.PlaceNoun) != NameClasses.None ? EntityType.Location : null;
    }

    private List<FoundName> LeftOut()
    {
        var left = new List<(FoundName Name, RepeatedName Repeated)>();
        for (var sentence = 0; sentence < _words.Sentences.Count; sentence++)
        {
            var bounds = _words.Sentences[sentence];
            for (var i = bounds.First; i < bounds.End; i++)
            {
                if (_taken[i] || !_words.FormAt(i).IsCapital || !_beginnings.Contains(_words.FormAt(i).Surface))
                    continue;
                var (count, repeated) = LongestAt(bounds, i);
                if (repeated is null)
                    continue;
                repeated.LeftOut++;
                if (!IsCapitalWord(bounds, i - 1) && !IsCapitalWord(bounds, i + count))
                    left.Add((Name(sentence, i, count, repeated), repeated));
                i += count - 1;
            }
        }
        return [.. left.Where(static pair => pair.Repeated.HighestScore >= SureScore && pair.Repeated.Found >= SureShare * (pair.Repeated.Found + pair.Repeated.LeftOut)).Select(static pair => pair.Name)];
    }

    private (int Count, RepeatedName? Repeated) LongestAt(Sentence bounds, int first)
    {
        (int, RepeatedName?) longest = (0, null);
        for (var count = 1; count <= LongestName && first + count <= bounds.End && !_taken[first + count - 1]; count++)
        {
            if (_names.TryGetValue(KeyOf(first, count), out var repeated))
                longest = (count, repeated);
        }
        return longest;
    }

    private FoundName Name(int sentence, int first, int count, RepeatedName repeated)
    {
        var start = _words.TokenAt(first).Start;
        var mention = new EntityMention(_words.TextOfSentence(sentence) - 1, start, _words.TokenAt(first + count - 1).End - start, repeated.MostFrequent, repeated.HighestScore * SureShare);
        return new FoundName(mention, sentence, first, count, NameEvidence.Repetition);
    }

    // Part of a longer name that is not known.
    private bool IsCapitalWord(Sentence bounds, int index) =>
        index >= bounds.First && index < bounds.End && !_taken[index] && _words.FormAt(index).IsCapital && !OpeningWords.Contains(_words.SpanOf(index));

    private uint KeyOf(int first, int count)
    {
        uint key = 0;
        for (var i = first; i < first + count; i++)
            key = FeatureHash.Mix(key + 1, _words.FormAt(i).Surface);
        return key;
    }
}
