namespace Ingest.Search.Queries;

/// <summary>
/// Cuts a query text into pieces. It never fails: a quote without a partner is no quote, a hyphen inside a word is part of the word, a colon
/// after anything but a field's name is punctuation.
/// </summary>
internal static class QueryLexer
{
    internal static List<QueryToken> Read(string text)
    {
        var tokens = new List<QueryToken>();
        var position = 0;
        while (position < text.Length)
        {
            var c = text[position];
            if (char.IsWhiteSpace(c) || c == '+')
                position++;
            else if (c is '(' or ')')
                tokens.Add(new QueryToken(text[position++] == '(' ? QueryTokenKind.Open : QueryTokenKind.Close));
            else if (IsQuote(c))
                position = ReadPhrase(text, position, tokens);
            else if (c is '-' or '\u2212')
                position = ReadMinus(text, position, tokens);
            else
                position = ReadWord(text, position, tokens);
        }
        return tokens;
    }

    private static int ReadPhrase(string text, int position, List<QueryToken> tokens)
    {
        var end = position + 1;
        while (end < text.Length && !(IsQuote(text[end]) && !IsInsideHebrewWord(text, end)))
            end++;
        if (end == text.Length)
            return position + 1;
        var isPrefix = end + 1 < text.Length && text[end + 1] == '*';
        tokens.Add(new QueryToken(QueryTokenKind.Words, text[(position + 1)..end], isPrefix));
        return isPrefix ? end + 2 : end + 1;
    }

    // A minus excludes where something follows it directly; one by itself is a dash.
    private static int ReadMinus(string text, int position, List<QueryToken> tokens)
    {
        var end = position;
        while (end < text.Length && text[end] is '-' or '\u2212')
            end++;
        if (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != ')')
            tokens.Add(new QueryToken(QueryTokenKind.Not, "-"));
        return end;
    }

    private static int ReadWord(string text, int position, List<QueryToken> tokens)
    {
        var end = position;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')') && (!IsQuote(text[end]) || IsInsideHebrewWord(text, end)))
        {
            end++;
            if (text[end - 1] == ':' && end < text.Length && IsFieldStart(text[end]) && SearchFieldNames.All.ContainsKey(text[position..(end - 1)]))
            {
                tokens.Add(new QueryToken(QueryTokenKind.Field, text[position..(end - 1)]));
                return end;
            }
        }
        var word = text[position..end];
        tokens.Add(word switch
        {
            "AND" or "&&" => new QueryToken(QueryTokenKind.And, word),
            "OR" or "||" or "|" => new QueryToken(QueryTokenKind.Or, word),
            "NOT" => new QueryToken(QueryTokenKind.Not, word),
            _ => new QueryToken(QueryTokenKind.Words, word.TrimEnd('*'), word.EndsWith('*')),
        });
        return end;
    }

    private static bool IsFieldStart(char c) => !char.IsWhiteSpace(c) && c != ')';

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\uFF02' or '\u00AB' or '\u00BB';

    // Hebrew abbreviations carry a quote before their last letter: צה"ל.
    private static bool IsInsideHebrewWord(string text, int index) =>
        index > 0 && index + 1 < text.Length && text[index - 1] is >= '\u05D0' and <= '\u05EA' && text[index + 1] is >= '\u05D0' and <= '\u05EA';
}
