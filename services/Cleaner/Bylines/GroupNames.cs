using System.Collections.Frozen;

namespace Ingest.Cleaner.Bylines;

/// <summary>Tells names of desks, houses and bodies from names of people, by whole words: "Vincent" holds no "inc", "Tim Post" is nobody's team.</summary>
internal static class GroupNames
{
    private static readonly FrozenSet<string> Whole = FrozenSet.ToFrozenSet(
    [
        "team", "staff", "editor", "editors", "editorial", "admin", "administrator", "news", "newsroom", "desk", "agency", "agencies", "agentur", "agence", "agencia", "bureau", "group", "media", "magazine", "press", "contributor", "contributors", "company", "inc", "llc", "ltd",
        "gmbh", "corp", "corporation", "blog", "guest", "network", "university", "institute", "institut", "association", "society", "center", "centre", "service", "services", "online", "digital", "times", "post", "journal", "daily", "weekly", "tribune", "herald", "gazette", "review",
        "foundation", "office", "department", "ministry", "committee", "council", "school", "college", "hospital", "clinic", "health", "studio", "studios", "labs", "technologies", "solutions", "international", "redaktion", "redaktionen", "redaktsioon", "redacción", "redaccion", "rédaction",
        "redaction", "redação", "redazione", "redactie", "redakcja", "redakce", "redaksi", "toimitus", "szerkesztőség", "редакция", "редакція", "haber", "merkezi", "servisi", "the", "tv", "radio", "our", "writers", "reporters", "correspondents", "community", "support", "marketing",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Joined = [".com", ".org", ".net", "新聞", "新闻", "編集", "编辑", "記者室", "本報", "통신", "편집", "تحرير", "وكالة"];

    /// <summary>How many of a name's words are those of groups.</summary>
    public static int Words(string name)
    {
        var count = 0;
        foreach (var range in name.AsSpan().SplitAny(' ', '-', '/', '_'))
            count += IsGroup(name.AsSpan(range)) ? 1 : 0;
        foreach (var part in Joined)
            count += name.Contains(part, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        return count;
    }

    /// <summary>Its last word is a group's.</summary>
    public static bool EndsLikeGroup(string name) => IsGroup(name.AsSpan(name.LastIndexOf(' ') + 1));

    private static bool IsGroup(ReadOnlySpan<char> word) => Whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.Trim(".,()"));
}
