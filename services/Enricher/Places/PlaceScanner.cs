using Ingest.Enricher.Language;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Places;

/// <summary>Finds the names of well-known places in a text that no recogniser has read: the longest first, none within another.</summary>
internal sealed class PlaceScanner(Gazetteer gazetteer)
{
    // In the units of PlaceProminence: a city of 100,000; one of 500,000; a metropolis. Where capitals don't show names, or words don't show
    // where they end, only better-known ones are safe.
    private const float WellKnown = 5f;
    private const float Famous = 5.7f;
    private const float Metropolis = 6.5f;

    private const int LongestWords = 5;

    // A token is one letter where words have no spaces between them.
    private const int LongestLetters = 16;
    private const int MostForms = 12;

    /// <summary>Shorter country names are words of some language, too.</summary>
    private const int LongCountry = 5;

    /// <summary>Shorter names stand within other words where letters are not ideographs.</summary>
    private const int LongLetters = 5;

    private const long LargeCountry = 50_000_000;

    /// <summary>Adds the names found in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraph">Its number in the spans.</param>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="spans">Where the names are added.</param>
    public void Scan(PlaceText text, int paragraph, string language, List<TextSpan> spans)
    {
        var inflects = PlaceNameForms.Has(language);
        for (var at = 0; at < text.Tokens.Count;)
        {
            var token = text.Tokens[at];
            var next = token.Kind == TokenKind.Word ? Match(text, at, language, inflects) : 0;
            if (next == 0)
            {
                at++;
                continue;
            }
            spans.Add(new TextSpan(paragraph, token.Start, text.Tokens[next - 1].End - token.Start));
            at = next;
        }
    }

    // The first token behind the longest name at a token; zero for none.
    private int Match(PlaceText text, int at, string language, bool inflects)
    {
        var first = text.Tokens[at].In(text.Text);
        if (char.IsLower(first[0]) || first[0] is >= '\u3041' and <= '\u309F')
            return 0;
        var script = Scripts.Of(char.IsSurrogate(first[0]) ? 0x20000 : first[0]);
        if (Scripts.HasNoSpaces(script))
            return MatchLetters(text, at, script is Script.Han or Script.Kana);
        var cased = char.IsUpper(first[0]);
        var key = new PlaceNameKey();
        key.Add(first);
        var found = IsKnown(PlaceNameKey.OfCapitals(first), WellKnown, WellKnown, true) || IsWellKnown(key, cased) ? at + 1 : 0;
        if (gazetteer.MayBegin(key.Value))
        {
            for (var i = at + 1; i < text.Tokens.Count && i < at + LongestWords && Continues(text.Tokens[i]); i++)
            {
                if (text.Tokens[i].FollowsSpace)
                    key.Add(' ');
                key.Add(text.Tokens[i].In(text.Text));
                if (text.Tokens[i].Kind == TokenKind.Word && IsWellKnown(key, cased))
                    found = i + 1;
            }
        }
        if (found > 0)
            return cased && IsPartOfName(text, at, found) ? 0 : found;
        return inflects && first.Length > 2 ? MatchInflected(text, at, language) : 0;
    }

    private int MatchLetters(PlaceText text, int at, bool ideographs)
    {
        var key = new PlaceNameKey();
        var found = 0;
        for (var i = at; i < text.Tokens.Count && i < at + LongestLetters && Continues(text.Tokens[i]) && !(i > at && text.Tokens[i].FollowsSpace); i++)
        {
            var before = key.Letters;
            key.Add(text.Tokens[i].In(text.Text));
            if (before is 0 or 1 && key.Letters == 2 && !gazetteer.MayBegin(key.Value))
                break;
            if (text.Tokens[i].Kind == TokenKind.Word && key.Letters > 1 && IsKnownLetters(key, ideographs))
                found = i + 1;
            if (key.Letters == 3 && !gazetteer.MayBegin(key.Value))
                break;
        }
        return found;
    }

    private int MatchInflected(PlaceText text, int at, string language)
    {
        const int MostWords = 3;
        Span<ulong> forms = stackalloc ulong[MostForms];
        var first = text.Tokens[at].In(text.Text);
        var count = PlaceNameForms.Keys(first, language, forms);
        var begins = gazetteer.MayBegin(PlaceNameKey.Of(first));
        // Every name in other letters is among the gazetteer's alternates; of Latin ones the obscure are too many.
        var byAlternate = first[0] < '\u0250' ? float.MaxValue : Metropolis;
        var single = false;
        foreach (var form in forms[..count])
        {
            begins |= gazetteer.MayBegin(form);
            single |= IsKnown(form, Famous, byAlternate, true);
        }
        for (var next = Math.Min(text.Tokens.Count, at + MostWords); begins && next > at + 1; next--)
        {
            var last = text.Tokens[next - 1];
            if (last.Kind != TokenKind.Word)
                continue;
            count = PlaceNameForms.Keys(text.Text.AsSpan(text.Tokens[at].Start, last.End - text.Tokens[at].Start), language, forms);
            foreach (var form in forms[..count])
            {
                if (IsKnown(form, Famous, byAlternate, true))
                    return next;
            }
        }
        return single ? at + 1 : 0;
    }

    private static bool Continues(Token token) => token.Kind is TokenKind.Word or TokenKind.Punctuation;

    // "Paris Hilton", "Jordan Peterson": a person's name goes on, or a sentence that begins with a name of more words.
    private bool IsPartOfName(PlaceText text, int at, int next)
    {
        if (next != at + 1 || next >= text.Tokens.Count)
            return false;
        var follower = text.Tokens[next];
        return follower.Kind == TokenKind.Word && follower.FollowsSpace && char.IsUpper(text.Text[follower.Start])
            && (at == 0 || text.Tokens[at - 1].Kind != TokenKind.Word || IsPerson(PlaceNameKey.Of(text.Tokens[at].In(text.Text))));
    }

    private bool IsPerson(ulong key)
    {
        var (first, length) = gazetteer.Find(key).GetOffsetAndLength(int.MaxValue);
        return length > 0 && gazetteer.EntryAt(first).IsPersonName;
    }

    private bool IsWellKnown(PlaceNameKey key, bool cased) =>
        key.Letters > 1 && IsKnown(key.Value, cased ? WellKnown : Famous, cased ? Famous : Metropolis, key.Letters >= LongCountry);

    private bool IsKnownLetters(PlaceNameKey key, bool ideographs)
    {
        if (ideographs || key.Letters >= LongLetters)
            return IsKnown(key.Value, Famous, Metropolis, true);
        var (first, length) = gazetteer.Find(key.Value).GetOffsetAndLength(int.MaxValue);
        return length > 0 && gazetteer.EntryAt(first) is { Kind: PlaceNameKind.Name } entry && entry.Place < gazetteer.CountryCount && gazetteer.PopulationOf(entry.Place) >= LargeCountry;
    }

    // Whether a name may mean a place of some prominence; a word of everyday only a country.
    private bool IsKnown(ulong key, float byName, float byAlternate, bool wordsAsCountries)
    {
        var (first, length) = gazetteer.Find(key).GetOffsetAndLength(int.MaxValue);
        for (var i = first; i < first + length; i++)
        {
            var entry = gazetteer.EntryAt(i);
            if (entry.Kind > PlaceNameKind.Alternate)
                continue;
            if (gazetteer.ProminenceOf(entry.Place) >= (entry.Kind == PlaceNameKind.Alternate ? byAlternate : byName) && (!entry.IsCommonWord || (wordsAsCountries && entry.Place < gazetteer.CountryCount)))
                return true;
        }
        return false;
    }
}
