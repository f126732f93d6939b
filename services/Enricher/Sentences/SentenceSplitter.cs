namespace Ingest.Enricher.Sentences;

/// <summary>
/// Cuts a text's tokens into sentences, in one pass: behind a stop with the quotes and brackets that close after it, unless the stop belongs to
/// an abbreviation or an initial, or what follows goes on in lower case; and at every line break.
/// </summary>
/// <remarks>A sentence longer than <see cref="LongestSentence"/> is cut, behind a comma or semicolon where there is one near.</remarks>
public static class SentenceSplitter
{
    /// <summary>In tokens.</summary>
    public const int LongestSentence = 160;

    private const int CutBetween = 60;

    /// <summary>The sentences of a text in order; every token is in exactly one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens, as <see cref="Tokenizer"/> gives them.</param>
    /// <param name="language">ISO 639-1 code; only decides whether a number with a stop is an ordinal.</param>
    public static List<Sentence> Split(string text, IReadOnlyList<Token> tokens, string language = "en")
    {
        var sentences = new List<Sentence>((tokens.Count / 16) + 1);
        var ordinals = language is "de" or "da" or "nb" or "nn" or "no" or "fi" or "cs" or "sk" or "sl" or "hr" or "sr" or "bs" or "hu" or "et" or "lv" or "is" or "pl" or "tr";
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var end = EndAfter(text, tokens, first, i, ordinals);
            if (end < 0)
                continue;
            Add(text, tokens, first, end - first, sentences);
            first = end;
            i = end - 1;
        }
        if (first < tokens.Count)
            Add(text, tokens, first, tokens.Count - first, sentences);
        return sentences;
    }

    /// <summary>Whether a sign ends sentences, in any script.</summary>
    internal static bool IsStop(char sign) => sign is '.' or '!' or '?' or '…' or '‼' or '⁇' or '⁈' or '⁉' or '。' or '！' or '？' or '．' or '｡' or '।' or '॥' or '؟' or '۔' or '։' or '።' or '፧' or '។' or '။';

    // The first token behind the sentence that ends with this one; negative where none does.
    private static int EndAfter(string text, IReadOnlyList<Token> tokens, int first, int at, bool ordinals)
    {
        var token = tokens[at];
        if (at + 1 < tokens.Count && HasLineBreak(text, token.End, tokens[at + 1].Start))
            return at + 1;
        if (token.Kind == TokenKind.Word)
            return text[token.End - 1] == '.' && EndsWithAbbreviation(text, tokens, at) ? at + 1 : -1;
        if (token.Kind != TokenKind.Punctuation || !IsStop(text[token.Start]))
            return -1;
        var end = at + 1;
        var wide = text[token.Start] is not ('.' or '!' or '?' or '…');
        while (end < tokens.Count && Closes(text, tokens[end], wide) && !HasLineBreak(text, tokens[end - 1].End, tokens[end].Start))
            end++;
        if (end == tokens.Count || HasLineBreak(text, tokens[end - 1].End, tokens[end].Start))
            return end;
        if (wide)
            // "「行く。」と言った": a particle goes on behind the quote.
            return end > at + 1 && text[tokens[end].Start] is >= '\u3041' and <= '\u3096' ? -1 : end;
        var next = tokens[end];
        var dot = text[token.Start] == '.';
        // No space: "end.The" ends, "a.b" and "?!," do not.
        if (!next.FollowsSpace && end == at + 1)
            return dot && token.Length == 1 && char.IsUpper(text[next.Start]) && char.IsLower(text[Math.Max(0, token.Start - 1)]) && next.Length > 1 ? end : -1;
        if (dot && ordinals && token.Length == 1 && at > 0 && tokens[at - 1] is { Kind: TokenKind.Number, Length: <= 2 } && !OpeningWords.Contains(next.In(text)))
            return -1;
        // A number at a sentence's beginning counts what follows; "z. B." is one abbreviation.
        if (dot && at - 1 == first && tokens[first] is { Kind: TokenKind.Number, Length: <= 2 })
            return -1;
        if (dot && at > 0 && tokens[at - 1].Length == 1 && char.IsLower(text[tokens[at - 1].Start]))
            return -1;
        return Opens(text, tokens, end, token.Length > 1 || !dot) ? end : -1;
    }

    // Whether the token at this place can begin a sentence.
    private static bool Opens(string text, IReadOnlyList<Token> tokens, int at, bool weak)
    {
        for (var i = at; i < tokens.Count && i < at + 4; i++)
        {
            var sign = text[tokens[i].Start];
            switch (tokens[i].Kind)
            {
                case TokenKind.Punctuation when i == at && sign is ',' or ';' or ':' or ')' or ']':
                    return false;
                case TokenKind.Punctuation or TokenKind.Symbol:
                    continue;
                case TokenKind.Word:
                    // "…and then", "iPhone": a lower case letter goes on, unless a capital is in the word.
                    return !char.IsLower(sign) || (!weak && HasUpper(tokens[i].In(text)));
                default:
                    return true;
            }
        }
        return true;
    }

    private static bool EndsWithAbbreviation(string text, IReadOnlyList<Token> tokens, int at)
    {
        if (at + 1 == tokens.Count)
            return true;
        var word = tokens[at].In(text)[..^1];
        var next = tokens[at + 1];
        if (word.Length <= Abbreviations.Longest)
        {
            Span<char> lower = stackalloc char[Abbreviations.Longest];
            var length = word.ToLowerInvariant(lower);
            if (Abbreviations.Of(lower[..length], true) == AbbreviationKind.Leading)
                return false;
        }
        if (word is "etc" or "usw")
            return char.IsUpper(text[next.Start]);
        if (next.Kind == TokenKind.Punctuation && text[next.Start] is '"' or '“' or '«' or '„' && next.FollowsSpace && word.Length > 1)
            return at + 2 < tokens.Count && char.IsUpper(text[tokens[at + 2].Start]);
        return next.Kind == TokenKind.Word && OpeningWords.Contains(next.In(text));
    }

    private static bool Closes(string text, Token token, bool wide)
    {
        if (token.Kind != TokenKind.Punctuation)
            return token.Kind == TokenKind.Word && !token.FollowsSpace && text[token.Start] == '\'' && token.Length == 1;
        return text[token.Start] switch
        {
            ')' or ']' or '}' or '”' or '’' or '»' or '›' or '」' or '』' or '）' or '】' or '》' => !token.FollowsSpace || text[token.Start] == '»',
            '"' or '\'' => !token.FollowsSpace,
            // They close in German, and open where no space stands between sentences.
            '“' or '‘' or '«' => !token.FollowsSpace && !wide,
            _ => false,
        };
    }

    private static void Add(string text, IReadOnlyList<Token> tokens, int first, int count, List<Sentence> sentences)
    {
        var continues = false;
        while (count > LongestSentence)
        {
            var cut = LongestSentence;
            for (var i = LongestSentence; i > LongestSentence - CutBetween; i--)
            {
                if (tokens[first + i - 1].Kind == TokenKind.Punctuation && text[tokens[first + i - 1].Start] is ',' or ';' or ':' or '、' or '，' or '،')
                {
                    cut = i;
                    break;
                }
            }
            sentences.Add(new Sentence(first, cut, continues));
            (first, count, continues) = (first + cut, count - cut, true);
        }
        sentences.Add(new Sentence(first, count, continues));
    }

    private static bool HasLineBreak(string text, int from, int to) => to > from && text.AsSpan(from, to - from).ContainsAny('\n', '\r', '\u2028');

    private static bool HasUpper(ReadOnlySpan<char> word)
    {
        foreach (var sign in word)
        {
            if (char.IsUpper(sign))
                return true;
        }
        return false;
    }
}
