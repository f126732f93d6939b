namespace Ingest.Search.Queries;

/// <summary>
/// Cuts a query text into pieces. A hyphen inside a word is part of the word, one by itself a dash; a colon after anything but a field's name is
/// punctuation.
/// </summary>
internal static class QueryLexer
{
    /// <summary>The pieces in their order.</summary>
    /// <exception cref="QuerySyntaxException">A quote has no partner, or quotes, a star or a field's name stand without a word.</exception>
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
                tokens.Add(new QueryToken(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, position++, $"{c}"));
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
            throw QueryFault.At(text, position, "a quote begins a phrase that no second quote ends", "Write another quote behind the phrase's last word, or leave this one out.");
        if (text.AsSpan(position + 1, end - position - 1).IsWhiteSpace())
            throw QueryFault.At(text, position, "two quotes hold no word", "Write the phrase between them, or leave them out.");
        var isPrefix = end + 1 < text.Length && text[end + 1] == '*';
        tokens.Add(new QueryToken(QueryTokenKind.Words, position, text[(position + 1)..end], isPrefix));
        return isPrefix ? end + 2 : end + 1;
    }

    // A minus excludes where something follows it directly; one by itself is a dash.
    private static int ReadMinus(string text, int position, List<QueryToken> tokens)
    {
        var end = position;
        while (end < text.Length && text[end] is '-' or '\u2212')
            end++;
        if (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != ')')
            tokens.Add(new QueryToken(QueryTokenKind.Not, position, "-"));
        return end;
    }

    private static int ReadWord(string text, int position, List<QueryToken> tokens)
    {
        var end = position;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')') && (!IsQuote(text[end]) || IsInsideHebrewWord(text, end)))
        {
            end++;
            if (text[end - 1] == ':' && SearchFieldNames.All.ContainsKey(text[position..(end - 1)]))
            {
                var field = text[position..end];
                if (end == text.Length || char.IsWhiteSpace(text[end]) || text[end] == ')')
                    throw QueryFault.At(text, position, $"'{field}' names a field and no word stands right behind it", $"Write {field}word without a space, or \"{field}\" in quotes where the word itself is meant.");
                tokens.Add(new QueryToken(QueryTokenKind.Field, position, field));
                return end;
            }
        }
        var word = text[position..end];
        if (word.AsSpan().TrimEnd('*').IsEmpty)
            throw QueryFault.At(text, position, "a star stands without the beginning of a word", "Write it right behind one, like pre*, or leave it out; an empty query finds everything.");
        tokens.Add(word switch
        {
            "AND" or "&&" => new QueryToken(QueryTokenKind.And, position, word),
            "OR" or "||" or "|" => new QueryToken(QueryTokenKind.Or, position, word),
            "NOT" => new QueryToken(QueryTokenKind.Not, position, word),
            _ => new QueryToken(QueryTokenKind.Words, position, word.TrimEnd('*'), word.EndsWith('*')),
        });
        return end;
    }

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\uFF02' or '\u00AB' or '\u00BB';

    // Hebrew abbreviations carry a quote before their last letter: צה"ל.
    private static bool IsInsideHebrewWord(string text, int index) =>
        index > 0 && index + 1 < text.Length && text[index - 1] is >= '\u05D0' and <= '\u05EA' && text[index + 1] is >= '\u05D0' and <= '\u05EA';
}
