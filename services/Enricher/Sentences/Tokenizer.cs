using System.Buffers;
using System.Globalization;
using System.Text;
using Ingest.Enricher.Language;

namespace Ingest.Enricher.Sentences;

/// <summary>
/// Cuts a text into tokens, in one pass. Words keep apostrophes and hyphens inside ("don't", "state-run"), except that a possessive 's stands
/// alone, that an elided article does ("l'" before a word), and that a hyphen beside a capital separates ("US-led", "Jean-Luc": what is a name
/// is decided later); an Arabic article stays with its name ("al-Assad"). Abbreviations and initials keep their stop. Ideographs and kana
/// other than katakana are one token each; Thai, Lao, Khmer and Burmese letters each with their marks.
/// </summary>
/// <remarks>Any text is taken. Linear in its length: no token is longer than <see cref="LongestToken"/>, what is longer is cut.</remarks>
public static class Tokenizer
{
    /// <summary>In UTF-16 units.</summary>
    public const int LongestToken = 256;

    private const int LongestMailName = 64;

    private static readonly SearchValues<char> AddressEnd = SearchValues.Create(" \t\r\n\u00A0\u3000<>\"“”«»、。，");

    private static readonly string[] ArabicArticles = ["al", "el", "ad", "an", "ar", "as", "at", "az", "ash", "ul", "ud", "bin", "ibn"];

    private static readonly string[] Elisions =
        ["l", "d", "qu", "j", "n", "s", "c", "m", "t", "lorsqu", "puisqu", "jusqu", "dell", "all", "nell", "sull", "dall", "un", "quell", "quest", "sant"];

    private static readonly string[] TopDomains =
        ["com", "org", "net", "edu", "gov", "info", "io", "tv", "co", "uk", "de", "fr", "es", "it", "eu", "ru", "cn", "jp", "br", "in", "au", "ca", "us", "nl", "ch", "at", "pl", "se", "no", "dk", "fi", "ie", "me", "news", "js"];

    /// <summary>The tokens of a text in order; they overlap nowhere, and everything but white space and invisible signs is in one.</summary>
    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 1);
        Tokenize(text, tokens);
        return tokens;
    }

    /// <summary>Adds the tokens of a text to a list.</summary>
    internal static void Tokenize(string text, List<Token> tokens)
    {
        var nextAt = text.IndexOf('@');
        var spaced = true;
        for (var at = 0; at < text.Length;)
        {
            if (nextAt >= 0 && nextAt < at)
                nextAt = text.IndexOf('@', at);
            var kind = KindAt(text, at, out var size);
            if (kind == CharacterKind.Space)
            {
                spaced = true;
                at += size;
                continue;
            }
            if (kind == CharacterKind.Invisible)
            {
                at += size;
                continue;
            }
            var token = kind switch
            {
                CharacterKind.Letter or CharacterKind.Digit when AddressLength(text, at, nextAt) is > 0 and var length => new Token(at, length, TokenKind.Address, spaced),
                CharacterKind.Letter => Word(text, at, size, spaced, tokens),
                CharacterKind.Digit => Number(text, at, spaced),
                CharacterKind.Alone => new Token(at, WithMarks(text, at, size), TokenKind.Word, spaced),
                CharacterKind.Punctuation => Punctuation(text, at, size, spaced),
                _ => new Token(at, size, TokenKind.Symbol, spaced),
            };
            tokens.Add(token);
            at = token.End;
            spaced = false;
        }
    }

    private static Token Word(string text, int start, int size, bool spaced, List<Token> tokens)
    {
        if (InitialsLength(text, start, tokens) is > 0 and var initials)
            return new Token(start, initials, TokenKind.Word, spaced);
        var at = start + size;
        var last = Math.Min(text.Length, start + LongestToken);
        while (at < last)
        {
            var kind = KindAt(text, at, out size);
            if (at + size > last)
                break;
            if (kind is CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Invisible)
            {
                at += size;
                continue;
            }
            var sign = text[at];
            if (at + 1 >= last || !IsLetterOrDigit(text, at + 1))
                break;
            if (sign is '\'' or '’' or 'ʼ')
            {
                if (IsPossessive(text, at))
                    break;
                at++;
                if (IsElision(text.AsSpan(start, at - 1 - start), text, at))
                    break;
                continue;
            }
            if (sign is '-' or '‐' or '‑' && JoinsWord(text, start, at))
            {
                at++;
                continue;
            }
            if (sign is '&' && at - start <= 2 && char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]))
            {
                at++;
                continue;
            }
            break;
        }
        // Signs that are not seen belong to no word's end.
        while (at > start + 1 && KindAt(text, at - 1, out _) == CharacterKind.Invisible)
            at--;
        if (at < text.Length && text[at] == '.')
            at += AbbreviationStop(text, start, at);
        return new Token(start, at - start, TokenKind.Word, spaced);
    }

    // "U.S.", "J.", "Ph.D."; zero where there is nothing of the kind. A single letter keeps its stop before a capital or another word's letter.
    private static int InitialsLength(string text, int start, List<Token> tokens)
    {
        if (start + 1 >= text.Length || text[start + 1] != '.' || !char.IsLetter(text[start]) || Scripts.HasNoSpaces(Scripts.Of(text[start])))
            return 0;
        var at = start + 2;
        while (at + 1 < text.Length && at - start < 16 && char.IsLetter(text[at]) && text[at + 1] == '.')
            at += 2;
        if (at - start > 2)
        {
            // "U.S.A" without its last stop; "e.g.this" is left alone.
            if (at < text.Length && char.IsUpper(text[at]) && (at + 1 == text.Length || !IsLetterOrDigit(text, at + 1)))
                at++;
            return at < text.Length && char.IsLower(text[at]) && char.IsUpper(text[start]) ? at - start - 1 : at - start;
        }
        if (!char.IsUpper(text[start]))
            return 0;
        // "U.S" at a sentence's end.
        if (at < text.Length && char.IsUpper(text[at]) && (at + 1 >= text.Length || !IsLetterOrDigit(text, at + 1)))
            return at - start + 1;
        var next = at;
        while (next < text.Length && next < at + 2 && text[next] is ' ' or '\u00A0')
            next++;
        if (next >= text.Length || !(char.IsUpper(text[next]) || char.IsDigit(text[next])))
            return 0;
        // "Plan B. The": the word before has no stop to continue, and the one behind opens a sentence.
        return next > at && tokens.Count > 0 && OpeningWords.Contains(WordAt(text, next)) ? 0 : 2;
    }

    private static int AbbreviationStop(string text, int start, int at)
    {
        if (at - start > Abbreviations.Longest)
            return 0;
        Span<char> lower = stackalloc char[Abbreviations.Longest];
        var length = text.AsSpan(start, at - start).ToLowerInvariant(lower);
        var next = at + 1;
        if (next < text.Length && !char.IsWhiteSpace(text[next]))
        {
            // "e.g." and "Ph.D." of more than one letter, "z.B."; otherwise only what ends here.
            var end = next;
            while (end < text.Length && end - start < Abbreviations.Longest && char.IsLetter(text[end]))
                end++;
            if (end < text.Length && end > next && end - start <= Abbreviations.Longest && text[end] == '.')
            {
                length = text.AsSpan(start, end - start).ToLowerInvariant(lower);
                if (Abbreviations.Of(lower[..length], false) != AbbreviationKind.None)
                    return end + 1 - at;
                length = at - start;
            }
            if (IsLetterOrDigit(text, next) && !char.IsDigit(text[next]) && !char.IsUpper(text[next]))
                return 0;
        }
        while (next < text.Length && text[next] is ' ' or '\u00A0')
            next++;
        return Abbreviations.Of(lower[..length], next < text.Length && char.IsDigit(text[next])) == AbbreviationKind.None ? 0 : 1;
    }

    private static bool IsPossessive(string text, int apostrophe) =>
        text[apostrophe + 1] is 's' or 'S' && (apostrophe + 2 >= text.Length || !IsLetterOrDigit(text, apostrophe + 2));

    private static bool IsElision(ReadOnlySpan<char> before, string text, int next)
    {
        if (before.Length > 7 || !char.IsLetter(text[next]) || (next + 1 < text.Length && !IsLetterOrDigit(text, next + 1)))
            return false;
        foreach (var elision in Elisions)
        {
            if (before.SequenceEqual(elision))
                return true;
        }
        // "L'Équipe": English has no name that begins so with this letter.
        return before is "L" or "Qu" or "Dell";
    }

    private static bool JoinsWord(string text, int start, int hyphen)
    {
        var right = text[hyphen + 1];
        var left = text.AsSpan(start, hyphen - start);
        if (!char.IsUpper(right) && !char.IsUpper(left[0]))
            return true;
        // "T-shirt", "X-ray", "F-16", "COVID-19".
        if (left.Length == 1 || char.IsDigit(right) || char.IsDigit(left[^1]))
            return true;
        foreach (var article in ArabicArticles)
        {
            if (left.Equals(article, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static Token Number(string text, int start, bool spaced)
    {
        var at = start + 1;
        var last = Math.Min(text.Length, start + LongestToken);
        var letters = false;
        while (at < last)
        {
            var kind = KindAt(text, at, out var size);
            if (at + size > last)
                break;
            if (kind is CharacterKind.Letter or CharacterKind.Digit)
            {
                letters |= kind == CharacterKind.Letter;
                at += size;
            }
            else if (at + 1 < last && text[at] is '.' or ',' or ':' or '/' or '-' or '٫' or '٬' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }
        return new Token(start, at - start, letters ? TokenKind.Word : TokenKind.Number, spaced);
    }

    private static Token Punctuation(string text, int start, int size, bool spaced)
    {
        var sign = text[start];
        if (sign == '@')
        {
            var end = start + 1;
            while (end < text.Length && end - start < LongestMailName && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
                end++;
            if (end > start + 1)
                return new Token(start, end - start, TokenKind.Handle, spaced);
        }
        if (sign is '\'' or '’' && start + 1 < text.Length && text[start + 1] is 's' or 'S' && (start + 2 >= text.Length || !IsLetterOrDigit(text, start + 2)))
            return new Token(start, 2, TokenKind.Word, spaced);
        var at = start + size;
        if (SentenceSplitter.IsStop(sign) || sign is '-' or '_' or '*')
        {
            while (at < text.Length && at - start < LongestToken && (text[at] == sign || (sign != '.' && SentenceSplitter.IsStop(sign) && text[at] is '!' or '?')))
                at++;
        }
        return new Token(start, at - start, TokenKind.Punctuation, spaced);
    }

    // Zero where no address begins.
    private static int AddressLength(string text, int start, int nextAt)
    {
        if (text[start] is 'h' or 'H' or 'w' or 'W')
        {
            var rest = text.AsSpan(start);
            if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
                return Trimmed(text, start);
        }
        if (!char.IsAscii(text[start]))
            return 0;
        if (nextAt > start && nextAt - start <= LongestMailName && IsMailName(text.AsSpan(start, nextAt - start)) && nextAt + 1 < text.Length && char.IsAsciiLetterOrDigit(text[nextAt + 1]))
        {
            var domain = DomainLength(text, nextAt + 1);
            if (domain > 0)
                return nextAt + 1 + domain - start;
        }
        return DomainLength(text, start) is > 0 and var site ? Path(text, start, site) : 0;
    }

    // A host's name with a well-known top domain, in lower case: "example.co.uk".
    private static int DomainLength(string text, int start)
    {
        var at = start;
        var label = start;
        var last = Math.Min(text.Length, start + LongestToken);
        var length = 0;
        while (at < last)
        {
            while (at < last && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
                at++;
            if (at == label || at == last && last < text.Length)
                break;
            if (label > start && (at == text.Length || !IsLetterOrDigit(text, at)) && TopDomains.AsSpan().IndexOf(text[label..Math.Min(at, label + 5)]) >= 0)
                length = at - start;
            if (at + 1 >= last || text[at] != '.' || !char.IsAsciiLetterOrDigit(text[at + 1]))
                break;
            label = ++at;
        }
        return length;
    }

    private static int Path(string text, int start, int site) => start + site < text.Length && text[start + site] == '/' ? Trimmed(text, start) : site;

    private static int Trimmed(string text, int start)
    {
        var length = text.AsSpan(start, Math.Min(LongestToken, text.Length - start)).IndexOfAny(AddressEnd);
        length = length < 0 ? Math.Min(LongestToken, text.Length - start) : length;
        while (length > 4 && text[start + length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '\'' or '’' or '…' or '*')
            length--;
        return char.IsHighSurrogate(text[start + length - 1]) ? length - 1 : length;
    }

    private static bool IsMailName(ReadOnlySpan<char> name)
    {
        foreach (var sign in name)
        {
            if (!char.IsAsciiLetterOrDigit(sign) && sign is not ('.' or '_' or '%' or '+' or '-'))
                return false;
        }
        return true;
    }

    private static int WithMarks(string text, int start, int size)
    {
        var at = start + size;
        // Katakana is written for names of abroad, which no space divides.
        var katakana = IsKatakana(text[start]);
        while (at < text.Length && at - start < LongestToken - 1 && ((katakana && IsKatakana(text[at])) || IsMark(text, at, out size)))
            at += katakana && IsKatakana(text[at]) ? 1 : size;
        return at - start;
    }

    private static bool IsKatakana(char sign) => sign is (>= '\u30A1' and <= '\u30FA') or '\u30FC' or (>= '\uFF66' and <= '\uFF9F');

    private static bool IsMark(string text, int at, out int size)
    {
        size = 1;
        if (text[at] < '\u0300')
            return false;
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out size);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            || rune.Value is (>= 0x0E30 and <= 0x0E3A) or (>= 0x0E45 and <= 0x0E4E);
    }

    private static ReadOnlySpan<char> WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 16 && char.IsLetter(text[end]))
            end++;
        return text.AsSpan(start, end - start);
    }

    private static bool IsLetterOrDigit(string text, int at) => KindAt(text, at, out _) is CharacterKind.Letter or CharacterKind.Digit;

    private static CharacterKind KindAt(string text, int at, out int size)
    {
        size = 1;
        var sign = text[at];
        if (char.IsAscii(sign))
        {
            if (char.IsAsciiLetter(sign))
                return CharacterKind.Letter;
            if (char.IsAsciiDigit(sign))
                return CharacterKind.Digit;
            return sign switch
            {
                <= ' ' => CharacterKind.Space,
                '$' or '+' or '<' or '=' or '>' or '^' or '`' or '|' or '~' => CharacterKind.Symbol,
                '\u007F' => CharacterKind.Invisible,
                _ => CharacterKind.Punctuation,
            };
        }
        if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out size) != OperationStatus.Done)
            return CharacterKind.Symbol;
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter:
                return CharacterKind.Letter;
            case UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber:
                return Scripts.HasNoSpaces(Scripts.Of(rune.Value)) ? CharacterKind.Alone : CharacterKind.Letter;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                return CharacterKind.Letter;
            case UnicodeCategory.DecimalDigitNumber:
                return CharacterKind.Digit;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control:
                return CharacterKind.Space;
            case UnicodeCategory.Format:
                return CharacterKind.Invisible;
            case UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation:
                return CharacterKind.Punctuation;
            default:
                return CharacterKind.Symbol;
        }
    }
}
