using System.Collections.Frozen;

namespace Ingest.Enricher.Language;

/// <summary>The codes of the languages that the detector knows (ISO 639-1 and 639-3 by https://iso639-3.sil.org).</summary>
internal static class LanguageCodes
{
    internal const string Undetermined = "und";

    // Pairs of 639-1 and 639-3.
    private static readonly FrozenDictionary<string, string> ThreeLetters = (
        "af afr am amh ar ara az aze be bel bg bul bn ben bo bod bs bos ca cat cs ces cy cym da dan de deu dv div el ell en eng eo epo es spa "
        + "et est eu eus fa fas fi fin fo fao fr fra fy fry ga gle gl glg gu guj ha hau he heb hi hin hr hrv ht hat hu hun hy hye id ind ig ibo "
        + "is isl it ita ja jpn ka kat kk kaz km khm kn kan ko kor ku kur ky kir la lat lb ltz lg lug lo lao lt lit lv lav mg mlg mi mri mk mkd "
        + "ml mal mn mon mr mar ms msa mt mlt my mya ne nep nl nld no nor ny nya om orm or ori pa pan pl pol ps pus pt por ro ron ru rus rw kin "
        + "si sin sk slk sl slv sn sna so som sq sqi sr srp st sot sv swe sw swa ta tam te tel tg tgk th tha ti tir tl tgl "
        + "tn tsn tr tur ts tso tt tat ug uig uk ukr ur urd uz uzb vi vie xh xho yi yid yo yor zh zho zu zul")
        .Split(' ').Chunk(2).ToFrozenDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);

    /// <summary>The thirty languages that most news is written in; Norwegian is one of them in both forms.</summary>
    internal static readonly FrozenSet<string> MostNews =
        "ar bn cs da de el en es fa fi fr he hi hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The codes that have another in 639-3.</summary>
    internal static IEnumerable<string> TwoLetters => ThreeLetters.Keys;

    /// <summary>The 639-3 code of a 639-1 code; what has none stands as it is.</summary>
    internal static string ToIso639_3(string code) => ThreeLetters.GetValueOrDefault(code, code);

    /// <summary>The code that the detector answers for a declared BCP 47 tag: its language in lower case, old codes and forms of Norwegian under their present one.</summary>
    internal static string? FromTag(string? tag)
    {
        if (tag is null)
            return null;
        var end = tag.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? tag : tag[..end]).Trim().ToLowerInvariant() switch
        {
            "nb" or "nn" => "no",
            "" or "und" or "mul" or "zxx" => null,
            "in" => "id",
            "iw" => "he",
            "ji" => "yi",
            "fil" => "tl",
            var code => code,
        };
    }
}
