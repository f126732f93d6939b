using System.Collections.Frozen;
using Ingest.Enricher.Gist;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Quotes;

/// <summary>
/// Knows who was named so far: gives a surname its full name, and a pronoun its person where there is one only that it can mean.
/// </summary>
internal sealed class SpeakerMemory(ArticleText article, IReadOnlyList<TextSpan> persons)
{
    // Further back a pronoun's person is no longer certain.
    private const int FarthestParagraph = 2;
    private const int MaxTokensBetween = 300;
    private const int MaxPersonsBetween = 50;
    private const int MaxNames = 200;

    private const int LongestDeterminer = 8;

    private readonly FrozenDictionary<string, FunctionWordKind>.AlternateLookup<ReadOnlySpan<char>> _functionWords = FunctionWords.Of(article.Language);
    private readonly List<string> _names = [];
    private readonly Dictionary<string, AttributionKind> _pronouns = new(StringComparer.Ordinal);
    private int _nextPerson;
    private string? _last;
    private TextSpan _lastSpan;

    /// <summary>Sets a quote's speaker where it is certain.</summary>
    internal void Resolve(Attribution attribution, QuoteDraft draft)
    {
        switch (attribution.Kind)
        {
            case AttributionKind.Name:
                AddPersonsBefore(attribution.Name.Paragraph, attribution.Name.Start);
                (_last, _lastSpan) = (FullName(TextOf(attribution.Name)), attribution.Name);
                (draft.Speaker, draft.SpeakerSpan) = (_last, _lastSpan);
                break;
            case AttributionKind.He or AttributionKind.She:
                ResolvePronoun(attribution, draft);
                break;
            case AttributionKind.Unnamed:
                _last = null;
                break;
            default:
                break;
        }
    }

    private void ResolvePronoun(Attribution attribution, QuoteDraft draft)
    {
        var (name, span) = persons.Count > 0 ? OnlyPersonBefore(attribution.Name, draft) : (_last, _lastSpan);
        if (name is null || attribution.Name.Paragraph - span.Paragraph > FarthestParagraph)
            return;
        if (persons.Count == 0 && NamesAnother(span, draft))
            return;
        // "he" and "she" are not one person.
        if (_pronouns.TryGetValue(name, out var known) && known != attribution.Kind)
            return;
        _pronouns[name] = attribution.Kind;
        (_last, _lastSpan) = (name, span);
        (draft.Speaker, draft.SpeakerSpan) = (name, span);
    }

    // The one person named in this paragraph before the quote, or else in the paragraph before; null where there are two.
    private (string? Name, TextSpan Span) OnlyPersonBefore(TextSpan pronoun, QuoteDraft draft)
    {
        AddPersonsBefore(pronoun.Paragraph, draft.First.Outer.Start);
        string? only = null;
        var span = default(TextSpan);
        for (var i = _nextPerson - 1; i >= 0 && persons[i].Paragraph >= draft.First.Outer.Paragraph - 1; i--)
        {
            if (!IsInside(persons[i]))
                continue;
            if (i < _nextPerson - MaxPersonsBetween)
                return default;
            if (only is not null && persons[i].Paragraph < span.Paragraph)
                break;
            var name = FullName(TextOf(persons[i]));
            if (only is null)
                (only, span) = (name, persons[i]);
            else if (!string.Equals(only, name, StringComparison.Ordinal))
                return default;
        }
        return only is null ? (_last, _lastSpan) : (only, span);
    }

    // Two words with capitals between the person's name and the quote may be another person; so may what is too long to look through.
    private bool NamesAnother(TextSpan span, QuoteDraft draft)
    {
        var left = MaxTokensBetween;
        for (var i = span.Paragraph; i <= draft.First.Outer.Paragraph; i++)
        {
            var text = article.Paragraphs[i];
            var run = 0;
            for (var at = i == span.Paragraph ? text.TokenAt(span.End) : 0; at < text.Tokens.Count; at++)
            {
                var token = text.Tokens[at];
                if (i == draft.First.Outer.Paragraph && token.Start >= draft.First.Outer.Start)
                    break;
                run = char.IsUpper(text.Text[token.Start]) ? run + 1 : 0;
                if (--left == 0 || (run == 2 && !IsDeterminer(text, at - 2)))
                    return true;
            }
        }
        return false;
    }

    private bool IsDeterminer(ParagraphText text, int at)
    {
        if (at < 0 || text.Tokens[at].Length > LongestDeterminer)
            return false;
        Span<char> lower = stackalloc char[LongestDeterminer];
        lower = lower[..text.Tokens[at].In(text.Text).ToLowerInvariant(lower)];
        return _functionWords.TryGetValue(lower, out var kind) && kind == FunctionWordKind.Determiner;
    }

    private void AddPersonsBefore(int paragraph, int start)
    {
        while (_nextPerson < persons.Count && (persons[_nextPerson].Paragraph < paragraph || (persons[_nextPerson].Paragraph == paragraph && persons[_nextPerson].Start < start)))
        {
            if (IsInside(persons[_nextPerson]))
                FullName(TextOf(persons[_nextPerson]));
            _nextPerson++;
        }
    }

    private bool IsInside(TextSpan span) =>
        span.Paragraph >= 0 && span.Paragraph < article.Paragraphs.Count && span.Start >= 0 && span.Length > 0 && span.End <= article.Paragraphs[span.Paragraph].Text.Length;

    private string FullName(string name)
    {
        string? full = null;
        foreach (var known in _names)
        {
            if (known.Length > name.Length && known.EndsWith(name, StringComparison.Ordinal) && known[known.Length - name.Length - 1] == ' ')
            {
                // Two persons of one surname.
                if (full is not null)
                    return name;
                full = known;
            }
        }
        if (full is null && name.Contains(' ') && _names.Count < MaxNames && !_names.Contains(name, StringComparer.Ordinal))
            _names.Add(name);
        return full ?? name;
    }

    private string TextOf(TextSpan span) => article.Paragraphs[span.Paragraph].Text.Substring(span.Start, span.Length);
}
