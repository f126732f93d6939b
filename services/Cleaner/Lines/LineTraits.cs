using System.Runtime.InteropServices;

namespace Ingest.Cleaner.Lines;

/// <summary>What one pass over a line's characters tells of it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineTraits
{
    /// <summary>Length in Latin letters.</summary>
    public int Width { get; private init; }

    /// <summary>Words; two characters of a script without spaces count as one.</summary>
    public int Words { get; private init; }

    /// <summary>Words that begin with a capital.</summary>
    public int Capitalized { get; private init; }

    public int Letters { get; private init; }

    public int Capitals { get; private init; }

    public int Digits { get; private init; }

    public int Commas { get; private init; }

    /// <summary>Full stops and their like with a space or the end behind them.</summary>
    public int SentenceEnds { get; private init; }

    /// <summary>Bars, bullets, arrows and slashes.</summary>
    public int Separators { get; private init; }

    public int Quotes { get; private init; }

    public int Spaceless { get; private init; }

    public int LongestWord { get; private init; }

    /// <summary>Holds a number from 1900 to 2099.</summary>
    public bool HasYear { get; private init; }

    /// <summary>Holds 12:30 or its like.</summary>
    public bool HasTime { get; private init; }

    public bool HasCopyright { get; private init; }

    public LineStart Start { get; private init; }

    public LineEnd End { get; private init; }

    public static LineTraits Of(string line)
    {
        int words = 0, capitalized = 0, letters = 0, capitals = 0, digits = 0, commas = 0, ends = 0, separators = 0, quotes = 0, spaceless = 0, hangul = 0, longest = 0, run = 0;
        bool year = false, time = false, copyright = false;
        var ascii = AsciiKinds.AsSpan();
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            var kind = c < ascii.Length ? ascii[c] : KindOf(c);
            if (kind <= CharacterKind.OtherNumber)
            {
                if (run == 0)
                {
                    words++;
                    if (kind == CharacterKind.Capital)
                        capitalized++;
                }
                longest = Math.Max(longest, ++run);
                if (Scripts.IsSpaceless(c))
                    spaceless++;
                else if (c is >= '\uAC00' and <= '\uD7AF')
                    hangul++;
                if (kind == CharacterKind.Digit)
                {
                    digits++;
                    year |= run == 4 && IsYear(line, i);
                    time |= i >= 2 && i + 1 < line.Length && line[i - 1] == ':' && char.IsAsciiDigit(line[i - 2]) && char.IsAsciiDigit(line[i + 1]);
                }
                else if (kind != CharacterKind.OtherNumber)
                {
                    letters++;
                    capitals += kind == CharacterKind.Capital ? 1 : 0;
                }
                continue;
            }
            if (kind == CharacterKind.Joiner)
                continue;
            run = 0;
            switch (kind)
            {
                case CharacterKind.Comma:
                    commas++;
                    break;
                case CharacterKind.Stop when i + 1 == line.Length || line[i + 1] is ' ' or '"' or '”' or ')' or '»':
                case CharacterKind.WideStop:
                    ends++;
                    break;
                case CharacterKind.Separator:
                    separators++;
                    break;
                case CharacterKind.Quote:
                    quotes++;
                    break;
                case CharacterKind.Copyright:
                    copyright = true;
                    break;
            }
        }
        return new LineTraits
        {
            Width = line.Length + (2 * (spaceless + hangul)),
            Words = words + (spaceless / 2),
            Capitalized = capitalized,
            Letters = letters,
            Capitals = capitals,
            Digits = digits,
            Commas = commas,
            SentenceEnds = ends,
            Separators = separators,
            Quotes = quotes,
            Spaceless = spaceless,
            LongestWord = longest,
            HasYear = year,
            HasTime = time,
            HasCopyright = copyright,
            Start = StartOf(line),
            End = EndOf(line),
        };
    }

    private static readonly CharacterKind[] AsciiKinds = [.. Enumerable.Range(0, 128).Select(static c => KindOf((char)c))];

    private static CharacterKind KindOf(char c) => c switch
    {
        _ when char.IsUpper(c) => CharacterKind.Capital,
        _ when char.IsLetter(c) => CharacterKind.Letter,
        _ when char.IsAsciiDigit(c) => CharacterKind.Digit,
        _ when char.IsDigit(c) => CharacterKind.OtherNumber,
        '\'' or '’' or '-' => CharacterKind.Joiner,
        ',' or '，' or '、' or '،' or ';' => CharacterKind.Comma,
        '.' or '!' or '?' or '…' or '؟' or '।' or '۔' => CharacterKind.Stop,
        '。' or '！' or '？' => CharacterKind.WideStop,
        // » closes a quotation as often; it was learnt as a separator.
        '|' or '•' or '·' or '›' or '»' or '/' or '>' => CharacterKind.Separator,
        '"' or '“' or '”' or '„' or '«' or '「' or '」' => CharacterKind.Quote,
        '©' => CharacterKind.Copyright,
        _ => CharacterKind.Other,
    };

    /// <summary>What a character adds to a line's traits; those up to <see cref="OtherNumber"/> stand in words.</summary>
    private enum CharacterKind : byte
    {
        Letter,
        Capital,
        Digit,
        OtherNumber,
        Joiner,
        Comma,
        Stop,
        WideStop,
        Separator,
        Quote,
        Copyright,
        Other,
    }

    private static bool IsYear(string line, int last) =>
        line[last - 3] is '1' or '2' && (line.AsSpan(last - 3, 2) is "19" or "20") && (last + 1 == line.Length || !char.IsLetterOrDigit(line[last + 1])) && char.IsAsciiDigit(line[last - 1]);

    private static LineStart StartOf(string line) => line.Length == 0 ? LineStart.Other : line[0] switch
    {
        var c when char.IsUpper(c) => LineStart.Capital,
        var c when char.IsLower(c) => LineStart.Small,
        var c when char.IsDigit(c) => LineStart.Digit,
        var c when char.IsLetter(c) => LineStart.Caseless,
        '"' or '“' or '„' or '«' or '‘' or '\'' or '「' or '¿' or '¡' => LineStart.Quote,
        _ => LineStart.Other,
    };

    private static LineEnd EndOf(string line)
    {
        var end = line.AsSpan().TrimEnd("\"'”’»)]*」』 ");
        if (end.Length == 0)
            return LineEnd.Other;
        return end[^1] switch
        {
            '.' or '。' or '।' or '۔' => LineEnd.Stop,
            '!' or '?' or '！' or '？' or '؟' => LineEnd.Exclamation,
            '…' => LineEnd.Ellipsis,
            ':' or '：' => LineEnd.Colon,
            ',' or ';' or '，' or '、' => LineEnd.Comma,
            var c when char.IsLetter(c) => LineEnd.Letter,
            var c when char.IsDigit(c) => LineEnd.Digit,
            _ => LineEnd.Other,
        };
    }
}
