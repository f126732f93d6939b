namespace Ingest.Enricher.Language;

/// <summary>Which script a code point belongs to, by Unicode block (https://www.unicode.org/Public/UNIDATA/Blocks.txt).</summary>
internal static class Scripts
{
    /// <summary>How many values <see cref="Script"/> has.</summary>
    internal const int Count = 28;

    // Most letters of most pages are below the first bound: tested alone, and small enough to be inlined.
    internal static Script Of(int codePoint) => codePoint < 0x0250 ? Script.Latin : OfOther(codePoint);

    private static Script OfOther(int codePoint) => codePoint switch
    {
        (>= 0x1E00 and < 0x1F00) or (>= 0xFF21 and <= 0xFF5A) => Script.Latin,
        (>= 0x0370 and < 0x0400) or (>= 0x1F00 and < 0x2000) => Script.Greek,
        (>= 0x0400 and < 0x0530) or (>= 0x1C80 and < 0x1C90) or (>= 0x2DE0 and < 0x2E00) or (>= 0xA640 and < 0xA6A0) => Script.Cyrillic,
        >= 0x0530 and < 0x0590 => Script.Armenian,
        (>= 0x0590 and < 0x0600) or (>= 0xFB1D and < 0xFB50) => Script.Hebrew,
        (>= 0x0600 and < 0x0700) or (>= 0x0750 and < 0x0780) or (>= 0x08A0 and < 0x0900) or (>= 0xFB50 and < 0xFE00) or (>= 0xFE70 and < 0xFF00) => Script.Arabic,
        >= 0x0900 and < 0x0980 => Script.Devanagari,
        >= 0x0980 and < 0x0A00 => Script.Bengali,
        >= 0x0A00 and < 0x0A80 => Script.Gurmukhi,
        >= 0x0A80 and < 0x0B00 => Script.Gujarati,
        >= 0x0780 and < 0x07C0 => Script.Thaana,
        >= 0x0B00 and < 0x0B80 => Script.Oriya,
        >= 0x0B80 and < 0x0C00 => Script.Tamil,
        >= 0x0C00 and < 0x0C80 => Script.Telugu,
        >= 0x0C80 and < 0x0D00 => Script.Kannada,
        >= 0x0D00 and < 0x0D80 => Script.Malayalam,
        >= 0x0D80 and < 0x0E00 => Script.Sinhala,
        >= 0x0E00 and < 0x0E80 => Script.Thai,
        >= 0x0E80 and < 0x0F00 => Script.Lao,
        >= 0x0F00 and < 0x1000 => Script.Tibetan,
        >= 0x1000 and < 0x10A0 => Script.Myanmar,
        (>= 0x10A0 and < 0x1100) or (>= 0x1C90 and < 0x1CC0) or (>= 0x2D00 and < 0x2D30) => Script.Georgian,
        (>= 0x1100 and < 0x1200) or (>= 0x3130 and < 0x3190) or (>= 0xAC00 and < 0xD7B0) => Script.Hangul,
        (>= 0x1200 and < 0x13A0) or (>= 0x2D80 and < 0x2DE0) => Script.Ethiopic,
        >= 0x1780 and < 0x1800 => Script.Khmer,
        (>= 0x3040 and < 0x3100) or (>= 0x31F0 and < 0x3200) or (>= 0xFF66 and < 0xFFA0) => Script.Kana,
        (>= 0x3400 and < 0xA000) or (>= 0xF900 and < 0xFB00) or (>= 0x20000 and < 0x33480) or 0x3005 => Script.Han,
        _ => Script.Other,
    };

    /// <summary>The language of a script that one language uses for nearly all of its news; null for a script that several share.</summary>
    internal static string? OnlyLanguage(Script script) => script switch
    {
        Script.Hangul => "ko",
        Script.Thai => "th",
        Script.Greek => "el",
        Script.Bengali => "bn",
        Script.Gurmukhi => "pa",
        Script.Gujarati => "gu",
        Script.Tamil => "ta",
        Script.Telugu => "te",
        Script.Kannada => "kn",
        Script.Malayalam => "ml",
        Script.Sinhala => "si",
        Script.Lao => "lo",
        Script.Khmer => "km",
        Script.Myanmar => "my",
        Script.Georgian => "ka",
        Script.Armenian => "hy",
        Script.Oriya => "or",
        Script.Thaana => "dv",
        Script.Tibetan => "bo",
        _ => null,
    };

    /// <summary>The script's ISO 15924 code.</summary>
    internal static string Iso15924(Script script) => script switch
    {
        Script.Latin => "Latn",
        Script.Cyrillic => "Cyrl",
        Script.Arabic => "Arab",
        Script.Devanagari => "Deva",
        Script.Han => "Hani",
        Script.Kana => "Jpan",
        Script.Hangul => "Kore",
        Script.Thai => "Thai",
        Script.Greek => "Grek",
        Script.Hebrew => "Hebr",
        Script.Bengali => "Beng",
        Script.Gurmukhi => "Guru",
        Script.Gujarati => "Gujr",
        Script.Tamil => "Taml",
        Script.Telugu => "Telu",
        Script.Kannada => "Knda",
        Script.Malayalam => "Mlym",
        Script.Sinhala => "Sinh",
        Script.Lao => "Laoo",
        Script.Khmer => "Khmr",
        Script.Myanmar => "Mymr",
        Script.Georgian => "Geor",
        Script.Armenian => "Armn",
        Script.Ethiopic => "Ethi",
        Script.Oriya => "Orya",
        Script.Thaana => "Thaa",
        Script.Tibetan => "Tibt",
        _ => "Zyyy",
    };

    /// <summary>Whether words of this script stand without spaces between them.</summary>
    internal static bool HasNoSpaces(Script script) => script is Script.Han or Script.Kana or Script.Thai or Script.Lao or Script.Khmer or Script.Myanmar;
}
