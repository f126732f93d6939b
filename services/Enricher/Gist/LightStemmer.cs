using System.Collections.Frozen;

namespace Ingest.Enricher.Gist;

/// <summary>
/// Brings the forms of a noun together: lower case, without the endings of number and case (in the manner of J. Savoy, Light stemming approaches
/// for the French, Portuguese, German and Hungarian languages, SAC 2006; English by D. Harman's S-stemmer, How effective is suffixing?, JASIS 42,
/// 1991). What it gives is a key, not a word.
/// </summary>
internal sealed class LightStemmer
{
    // In letters; shorter stems would bring unlike words together.
    private const int LeastStem = 4;

    // Longest first.
    private static readonly FrozenDictionary<string, LightStemmer> All = new Dictionary<string, LightStemmer>(StringComparer.Ordinal)
    {
        ["en"] = new LightStemmer([], english: true),
        ["fr"] = new LightStemmer(["es", "s", "x", "e"]),
        ["es"] = new LightStemmer(["es", "os", "as", "s", "o", "a", "e"]),
        ["pt"] = new LightStemmer(["es", "os", "as", "s", "o", "a", "e"]),
        ["it"] = new LightStemmer(["i", "e", "a", "o"]),
        ["de"] = new LightStemmer(["en", "er", "es", "em", "n", "e", "s"]),
        ["nl"] = new LightStemmer(["en", "s", "e"]),
        ["sv"] = new LightStemmer(["arna", "erna", "orna", "ens", "ets", "ar", "er", "or", "en", "et", "na", "n", "s"]),
        ["ru"] = new LightStemmer(["иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "иях", "ией", "ая", "яя", "ое", "ее", "ые", "ие", "ый", "ий", "ой", "ей", "ом", "ем", "ах", "ях", "ов", "ев", "ам", "ям", "ым", "им", "ых", "их", "ую", "юю", "ия", "ию", "ии", "а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "й"]),
        ["uk"] = new LightStemmer(["ями", "ами", "ого", "ому", "ими", "ій", "ах", "ях", "ів", "їв", "ам", "ям", "им", "их", "ої", "ою", "ею", "ий", "ів", "а", "я", "о", "е", "у", "ю", "и", "і", "ї", "ь", "й"]),
        ["pl"] = new LightStemmer(["ami", "ach", "owi", "ego", "emu", "ymi", "imi", "iej", "ów", "om", "em", "ie", "ej", "ym", "im", "ą", "ę", "y", "i", "a", "e", "o", "u"]),
        ["tr"] = new LightStemmer(["ların", "lerin", "ları", "leri", "lar", "ler"]),
        ["ar"] = new LightStemmer(["ات", "ون", "ين", "ة"]),
        ["id"] = new LightStemmer(["nya"]),
        ["ko"] = new LightStemmer(["에서", "으로", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로"], least: 2),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly LightStemmer None = new([]);

    private readonly string[] _endings;
    private readonly int _least;
    private readonly bool _english;

    private LightStemmer(string[] endings, int least = LeastStem, bool english = false) => (_endings, _least, _english) = (endings, least, english);

    internal static LightStemmer Of(string language) => All.GetValueOrDefault(language, None);

    /// <summary>How much of a word in lower case is its stem.</summary>
    internal ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        // What follows an apostrophe is an ending in Turkish and a possessive in English.
        var apostrophe = word.IndexOfAny('\'', '’');
        if (apostrophe >= 3)
            word = word[..apostrophe];
        if (word.Length > 5 && word.StartsWith("ال", StringComparison.Ordinal))
            word = word[2..];
        if (_english)
            return WithoutEnglishPlural(word);
        foreach (var ending in _endings)
        {
            if (word.Length - ending.Length >= _least && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }
        return word;
    }

    private static ReadOnlySpan<char> WithoutEnglishPlural(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
            return word.Length > 4 && word[^1] == 'y' ? word[..^1] : word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return word[..^3];
        return word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            ? word[..^2]
            : word[..^1];
    }
}
