using System.Runtime.InteropServices;

namespace Ingest.Cleaner.Lines;

/// <summary>What stands between two spaces.</summary>
/// <param name="Start">Its first character's index.</param>
/// <param name="End">The index behind its last character.</param>
/// <param name="Hash">All of it.</param>
/// <param name="Word">It without the signs around it.</param>
/// <param name="Shape">Case, signs and digits of its begin and end; 0 stands for no token at all.</param>
/// <param name="IsSmall">It begins with a small letter.</param>
/// <param name="EndsSentence">It ends on a full stop or its like.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextToken(int Start, int End, uint Hash, uint Word, uint Shape, bool IsSmall, bool EndsSentence)
{
    // Without spaces between words a token may be a page long; its ends tell its shape.
    private const int MaxHashed = 40;

    public static TextToken Of(string text, int start, int end)
    {
        var all = text.AsSpan(start, end - start);
        var word = all;
        while (word.Length > 0 && !char.IsLetterOrDigit(word[0]))
            word = word[1..];
        while (word.Length > 0 && !char.IsLetterOrDigit(word[^1]))
            word = word[..^1];
        var sign = all[^1];
        var stop = all.TrimEnd("\"'”’»)]」』");
        var ends = stop.Length > 0 && stop[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or '۔';
        var last = ends ? 1u : sign is ',' or ';' or '、' or '，' ? 2u : sign is ':' or '：' ? 3u : char.IsLetter(sign) ? 0u : char.IsDigit(sign) ? 4u : sign is '"' or '”' or '’' or '»' or ')' ? 5u : sign is '|' or '•' or '·' or '>' or '›' or '/' or '-' or '–' or '—' ? 6u : 7u;
        return new TextToken(start, end, FeatureHash.Word(Ends(all)), FeatureHash.Word(Ends(word)), 1 + (First(all, word) * 8) + last, word.Length > 0 && char.IsLower(word[0]), ends);
    }

    private static ReadOnlySpan<char> Ends(ReadOnlySpan<char> text) => text.Length > MaxHashed ? text[..MaxHashed] : text;

    private static uint First(ReadOnlySpan<char> all, ReadOnlySpan<char> word)
    {
        if (word.Length == 0)
            return 0;
        var c = word[0];
        var quoted = c != all[0] ? 1u : 0u;
        if (char.IsDigit(c))
            return 2 + quoted;
        if (char.IsLower(c))
            return 4 + quoted;
        if (!char.IsUpper(c))
            return (Scripts.IsSpaceless(c) ? word.Length > 8 ? 12u : 6u : 8u) + quoted;
        // NASA and USA are words of capitals, I and A are not.
        return (word.Length > 1 && char.IsUpper(word[^1]) ? 14u : 10u) + quoted;
    }
}
