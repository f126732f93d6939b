using System.Buffers;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Quotes;

/// <summary>
/// Finds what stands between quotation marks: “ ”, ", « », » «, „ “, ‚ ‘, ‹ ›, 「 」, 『 』, and ‘ ’ and ' where they are no apostrophes. A mark inside
/// a quote of another kind belongs to the quote. A mark that is opened twice counts from the second time. Linear: no sign is looked at more than twice.
/// </summary>
internal static class QuotationMarks
{
    private static readonly SearchValues<char> Openers = SearchValues.Create("“\"«»„‚‹「『‘'”");

    /// <summary>Adds the quoted parts of a paragraph in order; none lies in another.</summary>
    internal static void Find(string text, int paragraph, List<QuotedPart> parts)
    {
        for (var at = 0; at < text.Length; at++)
        {
            at = text.AsSpan(at).IndexOfAny(Openers) is >= 0 and var found ? at + found : text.Length;
            if (at == text.Length || !CanOpen(text, at))
                continue;
            var single = text[at] is '‘' or '\'';
            var (opener, end) = single ? (at, SingleEnd(text, at)) : End(text, at);
            if (end < 0)
            {
                // An open quote goes on in the next paragraph; an apostrophe does not.
                if (!single && opener < text.Length - 1)
                    Add(text, paragraph, opener, text.Length, true, parts);
                if (!single)
                    return;
                continue;
            }
            Add(text, paragraph, opener, end, false, parts);
            at = end;
        }
    }

    // The mark that closes; with the last opener before it.
    private static (int Opener, int End) End(string text, int opener)
    {
        var sign = text[opener];
        for (var i = opener + 1; i < text.Length; i++)
        {
            if (Closes(text, sign, i))
                return (opener, i);
            if (text[i] == sign && CanOpen(text, i))
                opener = i;
        }
        return (opener, -1);
    }

    private static bool Closes(string text, char opener, int at)
    {
        var sign = text[at];
        return opener switch
        {
            '“' => sign == '”' || (sign == '"' && !IsBeforeWord(text, at)),
            '"' => (sign == '"' && !(IsBehindSpace(text, at) && IsBeforeWord(text, at))) || (sign == '”' && !IsBeforeWord(text, at)),
            '”' => sign == '”' && !IsBehindSpace(text, at),
            '«' => sign == '»',
            '»' => sign == '«' || (sign == '»' && !IsBehindSpace(text, at)),
            '„' => sign is '“' or '”' || (sign == '"' && !IsBeforeWord(text, at)),
            '‚' => sign is '‘' || (sign == '’' && !IsBeforeWord(text, at)),
            '‹' => sign == '›',
            '「' => sign == '」',
            _ => sign == '』',
        };
    }

    // The end of ‘a quote’ with the apostrophes of "workers’ rights" inside: a mark behind a stop or comma before any other, else the first that
    // can end a word. The next opener ends the search.
    private static int SingleEnd(string text, int opener)
    {
        var close = text[opener] == '‘' ? '’' : '\'';
        var first = -1;
        for (var i = opener + 1; i < text.Length; i++)
        {
            if (text[i] == text[opener] && CanOpen(text, i))
                break;
            if (text[i] != close || IsBeforeWord(text, i) || IsBehindSpace(text, i))
                continue;
            if (text[i - 1] is ',' or '.' or '!' or '?' or '…')
                return i;
            if (first < 0)
                first = i;
        }
        return first;
    }

    private static bool CanOpen(string text, int at)
    {
        var sign = text[at];
        if (at + 1 >= text.Length)
            return false;
        if (sign is '「' or '『' or '„' or '«')
            return true;
        var behind = at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-' or ':' or ',' or '“' or '"' or '‘' or '\'' || text[at - 1] >= '\u2E80';
        return sign == '“' ? behind || !IsBehindWord(text, at) : behind && !char.IsWhiteSpace(text[at + 1]);
    }

    private static bool IsBehindWord(string text, int at) => at > 0 && char.IsLetterOrDigit(text[at - 1]);

    private static bool IsBehindSpace(string text, int at) => at == 0 || char.IsWhiteSpace(text[at - 1]);

    private static bool IsBeforeWord(string text, int at) => at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    private static void Add(string text, int paragraph, int opener, int end, bool isOpen, List<QuotedPart> parts)
    {
        var inner = text.AsSpan((opener + 1)..end);
        var start = opener + 1 + inner.Length - inner.TrimStart().Length;
        var length = inner.Trim().Length;
        if (length > 0)
            parts.Add(new QuotedPart(new TextSpan(paragraph, start, length), new TextSpan(paragraph, opener, (isOpen ? end : end + 1) - opener), isOpen));
    }
}
