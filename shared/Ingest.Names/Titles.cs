using System.Collections.Frozen;

namespace Ingest.Names;

/// <summary>Words that stand beside a name and are not of it.</summary>
internal static class Titles
{
    /// <summary>Before a name of one word or more.</summary>
    private static readonly FrozenSet<string> Address = Set(
        "mr mrs ms miss mx dr prof professor sir dame rev reverend fr hon rt sheikh shaikh shaykh sheik cheikh scheich ayatollah ayatullah mullah molla hajj haji "
        + "herr frau monsieur madame mme mlle senor senora don dona signor signora gen lt col maj capt cpt sgt cpl cmdr adm brig pres sen rep gov amb the");

    /// <summary>Before a name of two words or more: General Electric and Justice Department are no persons.</summary>
    private static readonly FrozenSet<string> Office = Set(
        "general lieutenant colonel major captain sergeant commander admiral brigadier marshal president senator governor ambassador chancellor judge "
        + "minister premier congressman congresswoman representative doctor lord lady imam emir king queen prince princess pope");

    /// <summary>After a name.</summary>
    private static readonly FrozenSet<string> Suffix = Set(
        "jr sr jnr snr junior esq phd md mbe obe cbe kbe qc kc inc incorporated ltd limited llc llp corp corporation plc gmbh");

    private static readonly FrozenSet<string> Article = Set("al el");

    private static readonly FrozenSet<string> SunLetterArticle = Set("ad ar as ash at az an adh ath ed er es esh et ez en");

    internal static bool IsAddress(ReadOnlySpan<char> word) => Has(Address, word);

    internal static bool IsOffice(ReadOnlySpan<char> word) => Has(Office, word);

    internal static bool IsSuffix(ReadOnlySpan<char> word) => Has(Suffix, word);

    internal static bool IsArticle(ReadOnlySpan<char> word) => Has(Article, word);

    /// <summary>Whether the word is the Arabic article before a consonant that it takes over (as-Sadr, ash-Shaabi).</summary>
    internal static bool IsSunLetterArticle(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        Has(SunLetterArticle, word) && next.StartsWith(word[1..], StringComparison.OrdinalIgnoreCase);

    /// <summary>Son of, between two names: one key for the Arabic, Hebrew and Maghrebi spelling.</summary>
    internal static bool IsSonOf(ReadOnlySpan<char> word) => word.Equals("ibn", StringComparison.OrdinalIgnoreCase)
        || word.Equals("ben", StringComparison.OrdinalIgnoreCase) || word.Equals("bin", StringComparison.OrdinalIgnoreCase);

    internal static bool IsAnd(ReadOnlySpan<char> word) => word.Equals("and", StringComparison.OrdinalIgnoreCase);

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
