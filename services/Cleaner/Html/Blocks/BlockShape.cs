using System.Runtime.InteropServices;

namespace Ingest.Cleaner.Html.Blocks;

/// <summary>What can be counted in a text in one reading, whatever its language.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BlockShape
{
    /// <summary>Words; a character of a script without spaces counts as half of one.</summary>
    public int Words { get; init; }

    /// <summary>Letters, digits and signs, wide ones counted thrice: they say as much as about three.</summary>
    public int Width { get; init; }

    public int Sentences { get; init; }

    public int Commas { get; init; }

    public int Digits { get; init; }

    public int Capitals { get; init; }

    /// <summary>Words that begin with a capital.</summary>
    public int CapitalWords { get; init; }

    /// <summary>Words of at most three letters: what holds sentences together in most languages with spaces.</summary>
    public int ShortWords { get; init; }

    /// <summary>Bars, bullets, arrows and slashes.</summary>
    public int Separators { get; init; }

    public int Quotes { get; init; }

    public bool EndsSentence { get; init; }

    public bool EndsColon { get; init; }

    public bool EndsQuestion { get; init; }

    public bool StartsLower { get; init; }

    public bool StartsQuote { get; init; }

    public bool HasCopyright { get; init; }

    /// <summary>Running text: long enough and ending like a sentence, or longer still.</summary>
    public bool IsProse => (Width >= 50 && EndsSentence) || Width >= 140;

    public static BlockShape Of(string text)
    {
        int words = 0, halves = 0, width = 0, sentences = 0, commas = 0, digits = 0, capitals = 0, capitalWords = 0, shortWords = 0, separators = 0, quotes = 0;
        var copyright = false;
        var wordLength = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            width++;
            if (char.IsLetterOrDigit(c))
            {
                if (IsWide(c))
                {
                    width += 2;
                    halves++;
                    continue;
                }
                if (wordLength == 0)
                {
                    words++;
                    if (char.IsUpper(c))
                        capitalWords++;
                }
                wordLength++;
                if (char.IsAsciiDigit(c))
                    digits++;
                else if (char.IsUpper(c))
                    capitals++;
                continue;
            }
            if (wordLength is > 0 and <= 3)
                shortWords++;
            wordLength = 0;
            switch (c)
            {
                case '.' or '!' or '?' or '…' when i + 1 == text.Length || text[i + 1] is ' ' or '"' or '”' or '»' or '\'' or '’' or ')':
                case '。' or '！' or '？' or '؟' or '।' or '۔' or '։':
                    sentences++;
                    break;
                case ',' or ';' or '，' or '、' or '،' or '；':
                    commas++;
                    break;
                case '|' or '•' or '·' or '›' or '»' or '→' or '/' or '★':
                    separators++;
                    break;
                case '"' or '“' or '”' or '„' or '«' or '「' or '」':
                    quotes++;
                    break;
                case '©':
                    copyright = true;
                    break;
            }
        }
        if (wordLength is > 0 and <= 3)
            shortWords++;
        var end = text.AsSpan().TrimEnd("\"'”’»)]*」』 ");
        var last = end.Length == 0 ? ' ' : end[^1];
        var first = text.Length == 0 ? ' ' : text[0];
        return new BlockShape
        {
            Words = words + ((halves + 1) / 2),
            Width = width,
            Sentences = sentences,
            Commas = commas,
            Digits = digits,
            Capitals = capitals,
            CapitalWords = capitalWords,
            ShortWords = shortWords,
            Separators = separators,
            Quotes = quotes,
            EndsSentence = ".!?…。！？؟।۔:;：；".Contains(last, StringComparison.Ordinal),
            EndsColon = last is ':' or '：',
            EndsQuestion = last is '?' or '？' or '؟',
            StartsLower = char.IsLower(first),
            StartsQuote = first is '"' or '“' or '„' or '«' or '「' or '‘' or '\'',
            HasCopyright = copyright,
        };
    }

    private static bool IsWide(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF');
}
