using System.Collections.Frozen;

namespace Ingest.Enricher.Gist;

/// <summary>
/// Words that tie a sentence to the one before it when they begin it: pronouns whose noun stands there, and connectives such as "however".
/// Collected by hand.
/// </summary>
internal static class DependentOpenings
{
    /// <summary>In UTF-16 units.</summary>
    internal const int Longest = 16;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Lists = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["en"] = Set("he she it they this that these those his her its their him them it's he's she's they're that's such both neither another others but however and or yet so still also then thus therefore hence instead meanwhile moreover furthermore nevertheless nonetheless besides otherwise similarly likewise consequently although because which"),
        ["fr"] = Set("il elle ils elles ce cet cette ces cela ça celui celle ceux celles son sa ses leur leurs c' c’ mais cependant toutefois pourtant or donc ainsi et puis ensuite néanmoins aussi enfin"),
        ["es"] = Set("él ella ellos ellas ello este esta esto estos estas ese esa eso esos esas su sus pero sino embargo aunque y además también entonces así luego tampoco asimismo"),
        ["de"] = Set("er sie es dies diese dieser dieses diesen diesem sein seine seinen ihr ihre ihren aber doch jedoch allerdings dennoch trotzdem auch und zudem außerdem dabei dafür dagegen damit daher deshalb deswegen danach dann so darin davon hingegen"),
        ["it"] = Set("lui lei egli ella essi esse loro questo questa questi queste quello quella quelli ciò suo sua suoi sue ma però tuttavia e ed inoltre anche quindi dunque così poi infine eppure"),
        ["pt"] = Set("ele ela eles elas este esta estes estas esse essa esses essas isso isto aquilo seu sua seus suas mas porém contudo todavia entretanto e também além então assim depois no-entanto"),
        ["nl"] = Set("hij zij ze het dit dat deze die zijn haar hun maar echter toch en ook dus daarom daarnaast bovendien daarbij vervolgens toen dan"),
        ["ru"] = Set("он она оно они это этот эта эти его её ее их такой такая такие но однако а и также тоже поэтому кроме затем потом тем впрочем"),
        ["uk"] = Set("він вона воно вони це цей ця ці його її їх але однак проте а й і також тому потім"),
        ["ar"] = Set("هو هي هم وهو وهي وهم هذا هذه ذلك تلك وهذا وهذه ولكن لكن غير إلا كما أيضا"),
        ["tr"] = Set("o bu şu bunlar onlar bunun onun ama fakat ancak ayrıca ve böylece bununla oysa yine"),
        ["id"] = Set("dia ia mereka ini itu hal tetapi tapi namun dan selain juga kemudian lalu karena"),
        ["ms"] = Set("dia ia beliau mereka ini itu tetapi namun dan selain juga kemudian"),
        ["sv"] = Set("han hon den det de denna detta dessa hans hennes deras men dock och också därför dessutom samtidigt sedan då"),
        ["da"] = Set("han hun den det de denne dette disse hans hendes deres men dog og også derfor desuden samtidig"),
        ["no"] = Set("han hun den det de denne dette disse hans hennes deres men og også derfor dessuten samtidig likevel"),
        ["pl"] = Set("on ona ono oni one to ten ta te jego jej ich ale jednak lecz i oraz także też również dlatego ponadto natomiast potem"),
        ["el"] = Set("αυτός αυτή αυτό αυτοί αλλά όμως ωστόσο και επίσης"),
        ["hi"] = Set("वह वे यह ये उन्होंने इसके लेकिन और हालांकि उनके"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Ideographic = ["但", "然而", "不过", "不過", "他", "她", "它", "这", "這", "那", "此外", "因此", "所以", "而", "并", "しかし", "だが", "また", "これ", "それ", "そして", "一方", "彼", "そのため", "ただ", "なお"];

    /// <summary>Whether a sentence that begins with this word leans on the one before.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="word">The sentence's first word, in lower case.</param>
    /// <param name="sentence">The sentence.</param>
    internal static bool Contains(string language, ReadOnlySpan<char> word, ReadOnlySpan<char> sentence)
    {
        if (language is "zh" or "ja")
        {
            foreach (var opening in Ideographic)
            {
                if (sentence.StartsWith(opening, StringComparison.Ordinal))
                    return true;
            }
            return false;
        }
        return Lists.TryGetValue(language, out var list) && list.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
