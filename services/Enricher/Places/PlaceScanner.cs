using Ingest.Enricher.Language;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Places;

/// <summary>Finds the names of well-known places in a text that no recogniser has read: the longest first, none within another.</summary>
internal sealed class PlaceScanner(Gazetteer gazetteer)
{
    // In the units of PlaceProminence: a city of 100,000; one of 500,000; a country.
    private const float WellKnown = 5f;
    private const float Famous = 5.7f;

    private const int LongestWords = 5;

    // A token is one letter where words have no spaces between them.
    private const int LongestLetters = 16;
    private const int MostForms = 12;

    /// <summary>Adds the names found in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraph">Its number in the spans.</param>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="spans">Where the names are added.</param>
    public void Scan(PlaceText text, int paragraph, string language, List<PlaceSpan> spans)
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
            spans.Add(new PlaceSpan(paragraph, token.Start, text.Tokens[next - 1].End - token.Start));
            at = next;
        }
    }

    // The first token behind the longest name at a token; zero for none.
    private int Match(PlaceText text, int at, string language, bool inflects)
    {
        var first = text.Tokens[at].In(text.Text);
        var cased = char.IsUpper(first[0]);
        if (!cased && char.IsLower(first[0]))
            return 0;
        var letters = Scripts.HasNoSpaces(Scripts.Of(char.IsSurrogate(first[0]) ? 0x20000 : first[0]));
        var key = new PlaceNameKey();
        var found = IsKnown(PlaceNameKey.OfCapitals(first), WellKnown) ? at + 1 : 0;
        for (var i = at; i < text.Tokens.Count && i < at + (letters ? LongestLetters : LongestWords); i++)
        {
            var token = text.Tokens[i];
            if (token.Kind is TokenKind.Address or TokenKind.Handle or TokenKind.Number || (i > at && letters && token.FollowsSpace))
                break;
            if (i > at && token.FollowsSpace)
                key.Add(' ');
            key.Add(token.In(text.Text));
            if (token.Kind == TokenKind.Word && key.Letters > 1 && IsKnown(key.Value, letters ? Famous : WellKnown))
                found = i + 1;
        }
        if (found > 0)
            return cased && IsPartOfName(text, at, found) ? 0 : found;
        return inflects && first.Length > 2 ? MatchInflected(text, at, language) : 0;
    }

    private int MatchInflected(PlaceText text, int at, string language)
    {
        const int MostWords = 3;
        Span<ulong> forms = stackalloc ulong[MostForms];
        for (var next = Math.Min(text.Tokens.Count, at + MostWords); next > at; next--)
        {
            var last = text.Tokens[next - 1];
            if (last.Kind != TokenKind.Word)
                continue;
            var count = PlaceNameForms.Keys(text.Text.AsSpan(text.Tokens[at].Start, last.End - text.Tokens[at].Start), language, forms);
            foreach (var form in forms[..count])
            {
                if (IsKnown(form, Famous))
                    return next;
            }
        }
        return 0;
    }

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

    private bool IsKnown(ulong key, float prominence)
    {
        var (first, length) = gazetteer.Find(key).GetOffsetAndLength(int.MaxValue);
        for (var i = first; i < first + length; i++)
        {
            var entry = gazetteer.EntryAt(i);
            if (entry.Kind > PlaceNameKind.Alternate)
                continue;
            // A word of everyday is a place only as a country's name.
            if (gazetteer.ProminenceOf(entry.Place) >= (entry.Kind == PlaceNameKind.Alternate ? Math.Max(prominence, Famous) : prominence) && (!entry.IsCommonWord || entry.Place < gazetteer.CountryCount))
                return true;
        }
        return false;
    }
}
