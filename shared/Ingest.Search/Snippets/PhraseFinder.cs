using Ingest.Search.Analysis;

namespace Ingest.Search.Snippets;

/// <summary>Finds the phrases of a query in a text with the same analysis that indexed it.</summary>
internal sealed class PhraseFinder
{
    /// <summary>UTF-16 units of a text that are looked through; what stands beyond is found but not shown.</summary>
    internal const int MaxLength = 200_000;

    /// <summary>Places that are kept; more do not make a better snippet.</summary>
    internal const int MaxOccurrences = 2_000;

    private readonly IReadOnlyList<TermPhrase> _phrases;
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);
    private readonly List<string> _prefixes = [];

    internal PhraseFinder(IReadOnlyList<TermPhrase> phrases)
    {
        _phrases = phrases;
        foreach (var phrase in phrases)
        {
            _terms.UnionWith(phrase.IsPrefix ? phrase.Terms.SkipLast(1) : phrase.Terms);
            if (phrase.IsPrefix)
                _prefixes.Add(phrase.Terms[^1]);
        }
    }

    /// <summary>The places in the order of their starts.</summary>
    internal List<PhraseOccurrence> Find(string text)
    {
        var found = new List<PhraseOccurrence>();
        if (_phrases.Count == 0)
            return found;
        var tokens = ReadSought(text.AsSpan(0, Math.Min(text.Length, MaxLength)));
        for (var index = 0; index < tokens.Count && found.Count < MaxOccurrences; index++)
        {
            for (var phrase = 0; phrase < _phrases.Count; phrase++)
            {
                if (StandsAt(tokens, index, _phrases[phrase]))
                    found.Add(new PhraseOccurrence(phrase, tokens[index].Span.Start, EndOf(tokens[index + _phrases[phrase].Terms.Count - 1].Span)));
            }
        }
        return found;
    }

    // Only tokens that may be part of a match, each with its place in the sequence of all tokens.
    private List<(string Term, int Place, TextSpan Span)> ReadSought(ReadOnlySpan<char> text)
    {
        var tokens = new List<(string Term, int Place, TextSpan Span)>();
        var lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        var reader = new TokenReader(text);
        for (var place = 0; reader.Read(); place++)
        {
            if (lookup.TryGetValue(reader.Term, out var term))
                tokens.Add((HasPrefix(reader.Term) ? reader.Term.ToString() : term, place, reader.Span));
            else if (HasPrefix(reader.Term))
                tokens.Add((reader.Term.ToString(), place, reader.Span));
        }
        return tokens;
    }

    private bool HasPrefix(ReadOnlySpan<char> term)
    {
        foreach (var prefix in _prefixes)
        {
            if (term.StartsWith(prefix))
                return true;
        }
        return false;
    }

    private static bool StandsAt(List<(string Term, int Place, TextSpan Span)> tokens, int index, TermPhrase phrase)
    {
        var count = phrase.Terms.Count;
        if (index + count > tokens.Count)
            return false;
        for (var offset = 0; offset < count; offset++)
        {
            var (term, place, _) = tokens[index + offset];
            if (place != tokens[index].Place + offset)
                return false;
            var wanted = phrase.Terms[offset];
            if (phrase.IsPrefix && offset == count - 1 ? !term.StartsWith(wanted, StringComparison.Ordinal) : term != wanted)
                return false;
        }
        return true;
    }

    private static int EndOf(TextSpan span) => span.Start + span.Length;
}
