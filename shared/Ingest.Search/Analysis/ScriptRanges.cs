namespace Ingest.Search.Analysis;

/// <summary>Which code points are written without spaces between words, and whose marks are decoration (https://www.unicode.org/charts/).</summary>
internal static class ScriptRanges
{
    /// <summary>
    /// Han, kana, bopomofo, Thai, Lao, Burmese, Khmer, Tai; and Hangul: it has spaces, but particles and compounds hang on a noun without
    /// one, so that only pairs find 서울 in 서울에서 and 정부 in 한국정부 (as Lucene's CJKAnalyzer does).
    /// </summary>
    internal static bool IsUnspaced(int codePoint) => codePoint switch
    {
        < 0x0E00 => false,
        <= 0x0EFF => true,
        >= 0x1000 and <= 0x109F => true,
        >= 0x1100 and <= 0x11FF => true,
        >= 0x1780 and <= 0x17FF => true,
        >= 0x1950 and <= 0x19DF => true,
        >= 0x1A20 and <= 0x1AAF => true,
        >= 0x2E80 and <= 0x2FDF => true,
        >= 0x3005 and <= 0x3007 => true,
        >= 0x3021 and <= 0x9FFF => true,
        >= 0xA960 and <= 0xA97F => true,
        >= 0xA9E0 and <= 0xA9FF => true,
        >= 0xAA60 and <= 0xAA7F => true,
        >= 0xAC00 and <= 0xD7FF => true,
        >= 0xF900 and <= 0xFAFF => true,
        >= 0xFF66 and <= 0xFFDC => true,
        >= 0x1B000 and <= 0x1B16F => true,
        >= 0x20000 and <= 0x3FFFF => true,
        _ => false,
    };

    /// <summary>
    /// Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic harakat, Syriac vowels, variation selectors. Marks of all other scripts
    /// are kept: in Devanagari or Thai they are the vowels.
    /// </summary>
    internal static bool IsDecoration(int codePoint) => codePoint switch
    {
        >= 0x02B9 and <= 0x02DF => true,
        >= 0x0300 and <= 0x036F => true,
        >= 0x0483 and <= 0x0489 => true,
        >= 0x0591 and <= 0x05C7 => true,
        >= 0x0610 and <= 0x061A => true,
        0x0640 or 0x0670 or 0x0711 => true,
        >= 0x064B and <= 0x065F => true,
        >= 0x06D6 and <= 0x06ED => true,
        >= 0x0730 and <= 0x074A => true,
        >= 0x08D3 and <= 0x08FF => true,
        >= 0x1AB0 and <= 0x1AFF => true,
        >= 0x1DC0 and <= 0x1DFF => true,
        >= 0x20D0 and <= 0x20FF => true,
        >= 0xFE00 and <= 0xFE0F => true,
        >= 0xFE20 and <= 0xFE2F => true,
        >= 0xE0100 and <= 0xE01EF => true,
        _ => false,
    };
}
