using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Ingest.Cleaner.Bylines;

/// <summary>News agencies, by the names under which pages credit them, and the notes that do so.</summary>
internal static partial class Agencies
{
    /// <summary>The rule under which an agency note leaves the body.</summary>
    public const string Rule = "agency-note";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["afp"] = "AFP",
        ["agence france-presse"] = "AFP",
        ["agence france presse"] = "AFP",
        ["ap"] = "AP",
        ["associated press"] = "AP",
        ["the associated press"] = "AP",
        ["reuters"] = "Reuters",
        ["thomson reuters"] = "Reuters",
        ["xinhua"] = "Xinhua",
        ["dpa"] = "dpa",
        ["deutsche presse-agentur"] = "dpa",
        ["deutsche presse agentur"] = "dpa",
        ["ansa"] = "ANSA",
        ["efe"] = "EFE",
        ["tass"] = "TASS",
        ["тасс"] = "TASS",
        ["interfax"] = "Interfax",
        ["ria novosti"] = "RIA Novosti",
        ["pti"] = "PTI",
        ["press trust of india"] = "PTI",
        ["ani"] = "ANI",
        ["ians"] = "IANS",
        ["kyodo"] = "Kyodo",
        ["kyodo news"] = "Kyodo",
        ["jiji"] = "Jiji",
        ["yonhap"] = "Yonhap",
        ["yonhap news agency"] = "Yonhap",
        ["bloomberg"] = "Bloomberg",
        ["pa"] = "PA",
        ["pa media"] = "PA",
        ["press association"] = "PA",
        ["upi"] = "UPI",
        ["anadolu"] = "Anadolu",
        ["anadolu agency"] = "Anadolu",
        ["anadolu ajansı"] = "Anadolu",
        ["anadolu ajansi"] = "Anadolu",
        ["aa"] = "Anadolu",
        ["belga"] = "Belga",
        ["apa"] = "APA",
        ["austria presse agentur"] = "APA",
        ["sda"] = "SDA",
        ["keystone-sda"] = "SDA",
        ["antara"] = "Antara",
        ["bernama"] = "Bernama",
        ["aap"] = "AAP",
        ["lusa"] = "Lusa",
        ["canadian press"] = "The Canadian Press",
        ["the canadian press"] = "The Canadian Press",
        ["ritzau"] = "Ritzau",
        ["ntb"] = "NTB",
        ["tt"] = "TT",
        ["pap"] = "PAP",
        ["čtk"] = "ČTK",
        ["anp"] = "ANP",
        ["europa press"] = "Europa Press",
        ["adnkronos"] = "Adnkronos",
        ["sid"] = "SID",
        ["kna"] = "KNA",
        ["epd"] = "epd",
        ["sputnik"] = "Sputnik",
        ["irna"] = "IRNA",
        ["agerpres"] = "Agerpres",
    };

    // The first letters of a name, without an article: most words of most lines begin no name, and the expression of a note tries every split of a line.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWords = Names.Keys
        .Where(static name => !name.StartsWith("the ", StringComparison.Ordinal)).Select(static name => string.Concat(name.TakeWhile(char.IsLetter)))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The agency of a name; null for any other name.</summary>
    public static string? Find(string name) => Names.GetValueOrDefault(name.Trim().Trim('.', ',', '(', ')'));

    /// <summary>Takes the agencies of a line that does nothing but credit them into the draft; false for every other line.</summary>
    public static bool TakeNote(string line, ArticleDraft draft)
    {
        var found = ReadNote(line);
        foreach (var agency in found)
            draft.AddAgency(agency, agency);
        return found.Count > 0;
    }

    /// <summary>The agencies that a line credits and does nothing else; empty for every other line.</summary>
    public static IReadOnlyList<string> ReadNote(string line)
    {
        // Nearly every line has a note's shape, and few hold an agency's name.
        if (line.Length > 160 || !MayName(line))
            return [];
        var match = Note().Match(line);
        if (!match.Success)
            return [];
        var found = Separator().Split(match.Groups["who"].Value).Select(Find).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return found;
    }

    private static bool MayName(ReadOnlySpan<char> line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (!char.IsLetter(line[at]))
                continue;
            var start = at;
            while (at < line.Length && char.IsLetter(line[at]))
                at++;
            if (FirstWords.Contains(line[start..at]))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"^[(\[]?\s*(?:(?:(?:with|additional|contains)\s)*(?:inputs?|reporting|material|files?|contributions?|agenc(?:y|ies))(?:\s(?:from|by|of))?:?\s|source\s?:\s|sources?\s|quelle\s?:\s|avec\s|mit\smaterial\svon\s|con\sinformación\sde\s|fuente\s?:\s|fonte\s?:\s|источник\s?:\s|\s*)(?<who>[^()\[\]]{2,100}?)[)\]]?\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Note();

    [GeneratedRegex(@"\s*(?:,|/|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separator();
}
