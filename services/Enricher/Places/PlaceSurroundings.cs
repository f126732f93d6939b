using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Places;

/// <summary>What the words around a name say about it: the larger place behind a comma, the kind of place before it.</summary>
internal sealed class PlaceSurroundings(Gazetteer gazetteer)
{
    /// <summary>Words in the longest name of a country or region that may stand behind a comma: "Democratic Republic of the Congo".</summary>
    private const int LongestContainer = 5;

    private static readonly HashSet<string> RegionWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "state", "states", "province", "region", "oblast", "governorate", "prefecture", "bundesstaat", "bundesland", "provinz", "estado", "provincia", "região", "état", "stato", "provincia", "województwo", "regione",
        "штат", "штата", "штате", "область", "области", "провинция", "провинции", "регион", "delstaten", "staat", "provincie",
    };

    private static readonly HashSet<string> CityWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "city", "town", "village", "capital", "suburb", "stadt", "hauptstadt", "gemeinde", "ciudad", "ville", "cidade", "città", "город", "города", "городе", "miasto", "stad", "mayor",
    };

    // Between such a word, or a larger place, and the name: "the state of Georgia", "the Texas town of Paris", "Londres en Ontario".
    private static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "de", "do", "da", "del", "di", "in", "en", "au", "aux", "im", "w", "we", "v", "ve", "в", "во", "на", "na", "no", "em", "på", "i", "'s", "’s", "the", "van", "(", "（", "的", "の", "town", "city", "village", "capital", "state", "-",
    };

    private static readonly HashSet<string> Ands = new(StringComparer.OrdinalIgnoreCase) { "and", "or", "und", "oder", "et", "ou", "y", "e", "o", "ed", "и", "или", "i", "oraz", "en", "och", "og", "та", "ve", "&" };

    private static readonly HashSet<string> Locatives = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "at", "near", "around", "en", "à", "au", "aux", "dans", "im", "bei", "a", "ad", "em", "no", "na", "te", "op", "bij", "i", "på", "w", "we", "v", "ve", "в", "во", "на", "у", "di",
    };

    /// <summary>Whether a name stands behind a word that says that something is there ("in Baghdad"): else it may act ("Washington said").</summary>
    public static bool IsLocative(PlaceText text, TextSpan span)
    {
        var before = TokenAt(text, span.Start) - 1;
        return before >= 0 && Locatives.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Tokens[before].In(text.Text));
    }

    /// <summary>The first token that does not begin before a place in the text.</summary>
    public static int TokenAt(PlaceText text, int start)
    {
        var low = 0;
        var high = text.Tokens.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (text.Tokens[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>
    /// The country or region behind a name that says where it lies: "Paris, Texas", "Cambridge (Mass.)".
    /// </summary>
    /// <returns>Its number; -1 where there is none that any of the candidates lies in. <paramref name="end"/> is the first unit behind it.</returns>
    public int Container(PlaceText text, TextSpan span, PlaceName name, out int end)
    {
        end = 0;
        var at = TokenAt(text, span.End);
        if (at + 1 >= text.Tokens.Count || text.Tokens[at].In(text.Text) is not ("," or "(" or "，" or "（" or "、"))
            return -1;
        var found = ContainerAt(text, at + 1, name, out var next);
        if (found < 0)
            return -1;
        if (gazetteer.KindOf(name.Candidates[0].Place) != PlaceKind.City && IsList(text, span, next))
            return -1;
        end = text.Tokens[next - 1].End;
        return found;
    }

    /// <summary>The kind of place that the words beside a name call it: "Washington state", "город Киров"; null where they say nothing.</summary>
    public static PlaceKind? KindHint(PlaceText text, TextSpan span)
    {
        var next = TokenAt(text, span.End);
        if (next < text.Tokens.Count && RegionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Tokens[next].In(text.Text)))
            return PlaceKind.Region;
        var before = TokenAt(text, span.Start) - 1;
        for (var i = before; i >= 0 && i >= before - 1; i--)
        {
            var word = text.Tokens[i].In(text.Text);
            if (RegionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                return PlaceKind.Region;
            if (CityWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                return PlaceKind.City;
            if (!Links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                break;
        }
        return null;
    }

    /// <summary>Whether nothing stands between two names but words that tie one to the other.</summary>
    public static bool AreLinked(PlaceText text, TextSpan first, TextSpan second)
    {
        const int MostTokens = 4;
        const int MostUnits = 24;
        if (second.Start < first.End || second.Start - first.End > MostUnits)
            return false;
        var at = TokenAt(text, first.End);
        for (var i = at; i < text.Tokens.Count && text.Tokens[i].Start < second.Start; i++)
        {
            if (i - at >= MostTokens || !Links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Tokens[i].In(text.Text)))
                return false;
        }
        return true;
    }

    // In "Iowa, Nevada and Ohio" no name says where another lies.
    private bool IsList(PlaceText text, TextSpan span, int next)
    {
        if (next < text.Tokens.Count)
        {
            var word = text.Tokens[next].In(text.Text);
            if (Ands.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || (word is "," && ContainerAt(text, next + 1, null, out _) >= 0))
                return true;
        }
        var before = TokenAt(text, span.Start) - 1;
        return before > 0 && (text.Tokens[before].In(text.Text) is "," || Ands.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Tokens[before].In(text.Text)))
            && ContainerAt(text, before - 1, null, out _) >= 0;
    }

    // The longest name of a country or region at a token; where a name is given, one in which a candidate lies.
    private int ContainerAt(PlaceText text, int at, PlaceName? name, out int next)
    {
        next = 0;
        if (at >= text.Tokens.Count)
            return -1;
        var key = new PlaceNameKey();
        var found = Inside(PlaceNameKey.OfCapitals(text.Tokens[at].In(text.Text)), name);
        if (found >= 0)
            next = at + 1;
        for (var i = at; i < text.Tokens.Count && i < at + LongestContainer; i++)
        {
            if (i > at && text.Tokens[i].FollowsSpace)
                key.Add(' ');
            key.Add(text.Tokens[i].In(text.Text));
            if (key.Letters > 0 && Inside(key.Value, name) is >= 0 and var longer)
            {
                found = longer;
                next = i + 1;
            }
        }
        return found;
    }

    private int Inside(ulong key, PlaceName? name)
    {
        var (first, length) = gazetteer.Find(key).GetOffsetAndLength(int.MaxValue);
        var best = -1;
        var bestAt = int.MaxValue;
        for (var i = first; i < first + length; i++)
        {
            var entry = gazetteer.EntryAt(i);
            if (entry.Kind == PlaceNameKind.Demonym || entry.Place >= gazetteer.RegionEnd)
                continue;
            if (name is null)
                return entry.Place;
            for (var at = 0; at < name.Candidates.Length && at < bestAt; at++)
            {
                if (name.Candidates[at].Place != entry.Place && gazetteer.Contains(entry.Place, name.Candidates[at].Place))
                {
                    best = entry.Place;
                    bestAt = at;
                }
            }
        }
        return best;
    }
}
