using Ingest.Enricher.Gist;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Facts;

/// <summary>Says what happened to the people that a number counts: "12 people were killed", "12 dead", "killing 12", "the death toll rose to 12".</summary>
internal static class Casualties
{
    private const int FarthestBehind = 7;
    private const int FarthestGerman = 9;
    private const int FarthestToll = 7;

    /// <summary>What happened, and from which token to which the words stand for it; null where the number counts no such thing.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="first">The number's first token, or its qualifier's.</param>
    /// <param name="number">The number.</param>
    internal static (FactKind Kind, int First, int End)? Around(FactText text, int first, ReadNumber number)
    {
        if (number.Suffix > 0 || (number.Value % 1) != 0)
            return null;
        return Behind(text, number) is { } behind ? (behind.Kind, first, behind.End) : Before(text, first, number);
    }

    private static (FactKind Kind, int End)? Behind(FactText text, ReadNumber number)
    {
        var at = number.End;
        if (number.IsSeveral && text.IsWord(at) && text.Of(at) is "of" or "de" or "di" or "von" or "d'" or "d’")
            at++;
        var (people, auxiliary, unknown) = (false, false, 0);
        for (var end = at + (text.Language == "de" ? FarthestGerman : FarthestBehind); at < end && text.IsWord(at); at++)
        {
            var word = text.WordAt(at);
            if (word.Behind is { } kind && (people || auxiliary || unknown == 0))
                return IsPassive(text, at, people, auxiliary, number) ? (kind, at + 1) : null;
            if (word.IsPossible || word.Number is not null)
                return null;
            if (word.IsPeople)
                people = true;
            else if (word.IsAuxiliary)
            {
                // "the Model 8900 is missing": not the number of those who are.
                if (number.Value != 1 && (text.Is(at, "is") || text.Is(at, "was") || text.Is(at, "has")))
                    return null;
                auxiliary = true;
            }
            // "12 Palestinian civilians", "12 Palestinians"; in German the participle ends the clause.
            else if (unknown++ > 0 && !(text.Language == "de" && people && auxiliary))
                return null;
            else if (char.IsUpper(text.SignAt(at)))
                people = true;
            else if (!text.WordAt(at + 1).IsPeople && !(text.Language == "de" && people && auxiliary))
                return null;
        }
        return null;
    }

    // "12 soldiers killed a civilian" tells of others; "12 missing pieces" of things.
    private static bool IsPassive(FactText text, int at, bool people, bool auxiliary, ReadNumber number)
    {
        if (auxiliary || at + 1 >= text.Count || !text.IsWord(at + 1))
            return auxiliary || !text.IsNumber(at + 1) || !people;
        var next = text.WordAt(at + 1);
        if (next.Number is not null || next.Several is not null)
            return !people && at > number.End;
        var kind = FunctionWords.Of(text.Language).TryGetValue(text.Of(at + 1), out var function) ? function : FunctionWordKind.None;
        return people ? kind != FunctionWordKind.Determiner : kind != FunctionWordKind.None || next.IsAuxiliary;
    }

    private static (FactKind Kind, int First, int End)? Before(FactText text, int first, ReadNumber number)
    {
        var end = number.End;
        // "killed 12 cows", "killed 12 years ago": only people, or nothing named.
        var word = text.WordAt(end);
        var isPeople = word.IsPeople || (text.IsWord(end) && text.WordAt(end + 1).IsPeople);
        if (isPeople)
            end += word.IsPeople ? 1 : 2;
        else if (number.IsSeveral || number.Value is >= 1900 and <= 2100 || (number.IsWritten && number.Value == 1) || IsThing(text, end))
            return null;
        if (first > 0 && text.WordAt(first - 1).Before is { } kind && !(text.WordAt(first - 2).IsAuxiliary && text.WordAt(first - 3).IsPossible))
            return (kind, first - 1, end);
        return text.Language == "en" && !IsThing(text, number.End) && IsToll(text, first) is { } toll ? (FactKind.Killed, toll, end) : null;
    }

    // "12 cows", "12%": a word or sign of its own follows.
    private static bool IsThing(FactText text, int at)
    {
        if (at >= text.Count)
            return false;
        if (text[at].Kind == TokenKind.Punctuation)
            return text.SignAt(at) is '%' or '-' or '–' or '/' || (text.SignAt(at) is '\'' or '’');
        if (text[at].Kind != TokenKind.Word)
            return true;
        return !FunctionWords.Of(text.Language).TryGetValue(text.Of(at), out var kind) || kind == FunctionWordKind.Connector
            || text.Of(at) is "years" or "year" or "days" or "hours" or "times" or "minutes" or "weeks" or "months" or "million" or "months";
    }

    // "the death toll has risen to at least 12": only words of rising between.
    private static int? IsToll(FactText text, int first)
    {
        for (var at = first - 1; at > first - FarthestToll && text.IsWord(at); at--)
        {
            if (text.Is(at, "toll") && text.Is(at - 1, "death"))
                return at - 1;
            if (text.Of(at) is not ("to" or "of" or "at" or "rose" or "rises" or "risen" or "rising" or "has" or "had" or "climbed" or "stands" or "stood" or "reached" or "reaches" or "now" or "is" or "was" or "jumped" or "passed" or "surpassed"))
                return null;
        }
        return null;
    }
}
