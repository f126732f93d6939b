namespace Ingest.Search.Analysis;

/// <summary>Puts the letters of decomposed Hangul together into syllables (Unicode core specification, section 3.12).</summary>
internal static class KoreanLetters
{
    /// <summary>Reads a leading consonant, a vowel and perhaps a trailing consonant at the start of the text.</summary>
    internal static bool TryCompose(ReadOnlySpan<char> text, out char syllable, out int length)
    {
        (syllable, length) = ('\0', 0);
        if (text.Length < 2 || text[0] is < '\u1100' or > '\u1112' || text[1] is < '\u1161' or > '\u1175')
            return false;
        length = 2;
        var code = 0xAC00 + ((((text[0] - 0x1100) * 21) + (text[1] - 0x1161)) * 28);
        if (text.Length > 2 && text[2] is >= '\u11A8' and <= '\u11C2')
        {
            code += text[2] - 0x11A7;
            length = 3;
        }
        syllable = (char)code;
        return true;
    }
}
