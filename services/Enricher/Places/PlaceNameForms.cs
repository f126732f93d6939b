namespace Ingest.Enricher.Places;

/// <summary>
/// The forms that a name in the middle of a sentence may have been inflected from: endings of the cases in which news names places, and
/// prefixes and particles that are written together with a name. No grammar: what comes out is only looked up.
/// </summary>
internal static class PlaceNameForms
{
    private const int ShortestStem = 2;

    private static readonly (string Ending, string Base)[] Genitive = [("s", "")];

    private static readonly (string Ending, string Base)[] SouthSlavic = [("om", "a"), ("om", ""), ("u", "a"), ("e", "a"), ("i", "a"), ("u", ""), ("a", ""), ("u", "o")];

    private static readonly (string Ending, string Base)[] CzechSlovak =
        [("Praze", "Praha"), ("sku", "sko"), ("ska", "sko"), ("ky", "ka"), ("ce", "ka"), ("ou", "a"), ("y", "a"), ("u", "a"), ("e", "a"), ("ě", "a"), ("i", "a"), ("ě", ""), ("e", ""), ("u", ""), ("a", ""), ("em", ""), ("om", "")];

    private static readonly Dictionary<string, (string Ending, string Base)[]> Endings = new(StringComparer.Ordinal)
    {
        ["ru"] = [("ии", "ия"), ("ию", "ия"), ("ией", "ия"), ("ае", "ай"), ("ая", "ай"), ("аю", "ай"), ("аем", "ай"), ("ой", "а"), ("ей", "я"), ("е", "а"), ("ы", "а"), ("у", "а"), ("и", "а"), ("и", "ь"), ("ью", "ь"), ("и", "я"), ("е", ""), ("а", ""), ("у", ""), ("ом", ""), ("ем", "ь"), ("я", "ь"), ("ю", "ь"), ("е", "ь")],
        ["be"] = [("ы", "а"), ("е", "а"), ("у", "а"), ("і", "я"), ("ю", "я"), ("а", ""), ("у", ""), ("е", ""), ("ом", "")],
        ["uk"] = [("ії", "ія"), ("ію", "ія"), ("єва", "їв"), ("єві", "їв"), ("єву", "їв"), ("ова", "ів"), ("ові", "ів"), ("ою", "а"), ("і", "а"), ("и", "а"), ("у", "а"), ("і", "ь"), ("а", ""), ("у", ""), ("і", ""), ("ом", "")],
        ["pl"] = [("sce", "ska"), ("skiej", "ska"), ("owie", "ów"), ("owa", "ów"), ("ji", "ja"), ("ję", "ja"), ("ją", "ja"), ("ii", "ia"), ("ię", "ia"), ("ze", "ga"), ("ie", "a"), ("y", "a"), ("ę", "a"), ("ą", "a"), ("i", "a"), ("ie", ""), ("iu", ""), ("u", ""), ("a", ""), ("em", "")],
        ["cs"] = CzechSlovak,
        ["sk"] = CzechSlovak,
        ["hr"] = SouthSlavic,
        ["sr"] = SouthSlavic,
        ["bs"] = SouthSlavic,
        ["sl"] = SouthSlavic,
        ["de"] = Genitive,
        ["sv"] = Genitive,
        ["da"] = Genitive,
        ["nb"] = Genitive,
        ["no"] = Genitive,
        ["nn"] = Genitive,
        ["nl"] = Genitive,
        ["fi"] = [("ssa", ""), ("ssä", ""), ("sta", ""), ("stä", ""), ("lla", ""), ("llä", ""), ("lta", ""), ("ltä", ""), ("lle", ""), ("in", ""), ("n", ""), ("issa", "i"), ("ngissä", "nki"), ("ngin", "nki")],
        ["et"] = [("sse", ""), ("st", ""), ("lt", ""), ("le", ""), ("s", ""), ("l", "")],
        ["hu"] = [("ban", ""), ("ben", ""), ("ból", ""), ("ből", ""), ("ról", ""), ("ről", ""), ("tól", ""), ("től", ""), ("nak", ""), ("nek", ""), ("val", ""), ("vel", ""), ("hoz", ""), ("hez", ""), ("ba", ""), ("be", ""), ("ra", ""), ("re", ""), ("on", ""), ("en", ""), ("ön", ""), ("n", ""), ("ig", ""), ("t", ""), ("i", "")],
        ["lt"] = [("uje", "us"), ("iaus", "ius"), ("oje", "a"), ("os", "a"), ("ą", "a"), ("e", "as"), ("o", "as"), ("ėje", "ė"), ("ės", "ė")],
        ["lv"] = [("as", "a"), ("ai", "a"), ("u", "a"), ("ijā", "ija"), ("es", "e"), ("ei", "e")],
        ["el"] = [("ς", ""), ("ου", "ος"), ("ου", "ο"), ("ο", "ος")],
        ["ro"] = [("iei", "ia"), ("ului", ""), ("ul", ""), ("ei", "a")],
        ["ka"] = [("ში", "ი"), ("ის", "ი"), ("დან", "ი"), ("ში", ""), ("ს", "")],
        ["hy"] = [("ում", ""), ("ից", ""), ("ի", "")],
        ["ko"] = [("에서는", ""), ("에서", ""), ("에는", ""), ("으로", ""), ("에", ""), ("의", ""), ("은", ""), ("는", ""), ("이", ""), ("가", ""), ("을", ""), ("를", ""), ("과", ""), ("와", ""), ("로", ""), ("도", ""), ("발", "")],
        ["bn"] = [("ের", ""), ("তে", ""), ("কে", ""), ("র", ""), ("ে", "")],
    };

    private static readonly Dictionary<string, (string Prefix, string Base)[]> Prefixes = new(StringComparer.Ordinal)
    {
        ["ar"] = [("وال", "ال"), ("بال", "ال"), ("فال", "ال"), ("كال", "ال"), ("لل", "ال"), ("ول", ""), ("وب", ""), ("و", ""), ("ب", ""), ("ل", ""), ("ف", "")],
        ["he"] = [("וב", ""), ("ומ", ""), ("ול", ""), ("וה", ""), ("שב", ""), ("מה", ""), ("ב", ""), ("ל", ""), ("מ", ""), ("ה", ""), ("ו", ""), ("ש", "")],
    };

    /// <summary>Whether a language has any.</summary>
    public static bool Has(string language) => Endings.ContainsKey(language) || Prefixes.ContainsKey(language) || language is "tr" or "az";

    /// <summary>Fills in the keys of the forms that a name may come from, the likeliest first.</summary>
    /// <returns>How many.</returns>
    public static int Keys(ReadOnlySpan<char> name, string language, Span<ulong> keys)
    {
        var count = 0;
        if (language is "tr" or "az" && name.LastIndexOfAny('\'', '’') is >= ShortestStem and var apostrophe && !name[apostrophe..].Contains(' '))
            keys[count++] = PlaceNameKey.Of(name[..apostrophe]);
        if (Endings.TryGetValue(language, out var endings))
        {
            foreach (var (ending, stem) in endings)
            {
                if (count < keys.Length && name.Length >= ShortestStem + ending.Length && name.EndsWith(ending, StringComparison.Ordinal))
                    keys[count++] = Key(default, name[..^ending.Length], stem);
                else if (count < keys.Length && name.SequenceEqual(ending))
                    keys[count++] = PlaceNameKey.Of(stem);
            }
        }
        if (Prefixes.TryGetValue(language, out var prefixes))
        {
            foreach (var (prefix, stem) in prefixes)
            {
                if (count < keys.Length && name.Length >= ShortestStem + prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal))
                    keys[count++] = Key(stem, name[prefix.Length..], default);
            }
        }
        return count;
    }

    private static ulong Key(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third)
    {
        var key = new PlaceNameKey();
        key.Add(first);
        key.Add(second);
        key.Add(third);
        return key.Letters == 0 ? 0 : key.Value;
    }
}
