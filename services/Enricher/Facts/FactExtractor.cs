using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Facts;

/// <summary>
/// Finds numbers with what they count or measure: casualties, money, shares, quantities with a unit. What is not certain is left out: ranges,
/// numbers that the language's separators do not allow, signs with two meanings. Casualties in English, German, French, Spanish, Italian and
/// Portuguese; money and units in these, by signs everywhere. Pure, never throws, linear in the length.
/// </summary>
public static class FactExtractor
{
    /// <summary>How many facts of an article are given at most.</summary>
    public const int MaxFacts = 500;

    private const decimal StrongestQuake = 10;

    /// <summary>The facts of an article's paragraphs in order.</summary>
    public static IReadOnlyList<Fact> Extract(ArticleText article)
    {
        var facts = new List<Fact>();
        for (var i = 0; i < article.Paragraphs.Count && facts.Count < MaxFacts; i++)
        {
            var text = new FactText(article.Paragraphs[i], i, article.Language);
            for (var at = 0; at < text.Count && facts.Count < MaxFacts;)
                at = Read(text, at, facts);
        }
        return facts;
    }

    // The first token behind what was read.
    private static int Read(FactText text, int at, List<Fact> facts)
    {
        if (NumberReader.Read(text, at) is not { } number)
            return at + 1;
        if (IsRange(text, at, number.End) || IsTorn(text, at, number.End) || (number.IsWritten && number.Value == 1 && IsNoneOf(text, at - 1)))
            return number.End;
        var (qualifier, first) = Qualifier(text, at);
        if (number.IsSeveral)
            qualifier = FactQualifier.Multiples;
        if (Money(text, at, number) is { } money)
        {
            var (before, start) = money.First < at ? Qualifier(text, money.First) : (qualifier, first);
            facts.Add(new Fact(FactKind.Money, money.Value, money.Unit, number.IsSeveral ? FactQualifier.Multiples : before, text.Span(start, money.End)));
            return money.End;
        }
        if (Magnitude(text, first, number) is { } magnitude)
        {
            facts.Add(new Fact(FactKind.Magnitude, number.Value, null, qualifier, magnitude));
            return number.End;
        }
        if (Currencies.Before(text, at) is null && Units.Behind(text, number) is { } unit && !(number.IsWritten && number.Value == 1))
        {
            var isNegative = unit.Kind is FactKind.Temperature or FactKind.Percentage && IsNegative(text, at);
            facts.Add(new Fact(unit.Kind, isNegative ? -number.Value : number.Value, unit.Unit, qualifier, text.Span(isNegative && first == at ? at - 1 : first, unit.End)));
            return unit.End;
        }
        if (Casualties.Around(text, first, number) is { } casualties)
            facts.Add(new Fact(casualties.Kind, number.Value, null, qualifier, text.Span(casualties.First, casualties.End)));
        return number.End;
    }

    // "no one".
    private static bool IsNoneOf(FactText text, int at) => text.Is(at, "no") || text.Is(at, "any") || text.Is(at, "every") || text.Is(at, "each") || text.Is(at, "which");

    // "38 664" where thousands are not written so: one number or two.
    private static bool IsTorn(FactText text, int at, int end) =>
        (text.IsNumber(at) && text.IsNumber(at - 1) && text[at].Length == 3) || (text.IsNumber(end - 1) && text.IsNumber(end) && text[end].Length == 3);

    private static (decimal Value, string Unit, int First, int End)? Money(FactText text, int at, ReadNumber number)
    {
        var value = number.Value;
        if (Currencies.Before(text, at) is { } before)
        {
            if (number.Suffix > 0)
            {
                if (Suffix(text.Of(number.End - 1)[^number.Suffix..]) is not { } multiplier)
                    return null;
                value *= multiplier;
            }
            return (value, before.Unit, before.First, number.End);
        }
        if (number.Suffix > 0)
            return null;
        return Currencies.Behind(text, number.End) is { } behind && !(number.IsWritten && !number.Multiplied && behind.Unit.Length != 3 && !number.IsSeveral && number.Value == 1)
            ? (value, behind.Unit, at, behind.End)
            : null;
    }

    // The "m" of "€200m".
    private static decimal? Suffix(ReadOnlySpan<char> letters) => letters switch
    {
        "k" or "K" => 1_000,
        "m" or "M" or "mn" or "mln" or "MM" => 1_000_000,
        "b" or "B" or "bn" or "Bn" or "bln" => 1_000_000_000,
        "tn" or "trn" or "T" => 1_000_000_000_000,
        _ => null,
    };

    private static TextSpan? Magnitude(FactText text, int first, ReadNumber number)
    {
        if (number.Value > StrongestQuake || number.IsWritten || number.Suffix > 0)
            return null;
        // "4. 6": a number that was torn apart.
        if ((text.SignAt(number.End) == '.' && text.IsNumber(number.End + 1)) || (text.SignAt(first - 1) == '.' && text.IsNumber(first - 2)))
            return null;
        var before = first - 1;
        if (text.Is(before, "of") || text.Is(before, "de") || text.Is(before, "von") || text.Is(before, "di"))
            before--;
        if (IsMagnitude(text, before))
            return text.Span(before, number.End);
        var behind = number.End;
        if (text.SignAt(behind) is '-' or '‑' && text.Touches(behind))
            behind++;
        return text.Is(behind, "magnitude") ? text.Span(first, behind + 1) : null;
    }

    private static bool IsMagnitude(FactText text, int at) =>
        text.Is(at, "magnitude") || text.Is(at, "magnitud") || text.Is(at, "magnitudo") || (text.Language == "de" && text.Is(at, "Stärke"));

    // "3–5", "3 to 5", "between 3 and 5": two numbers for one thing; "F-16", "2-1": no number at all.
    private static bool IsRange(FactText text, int at, int end)
    {
        if (IsDash(text.SignAt(end)) && text.Touches(end) && text.Touches(end + 1) && (text.IsNumber(end + 1) || text.IsNumber(end + 2)))
            return true;
        if (IsDash(text.SignAt(at - 1)) && text.Touches(at) && text.Touches(at - 1))
            return true;
        if (IsDash(text.SignAt(at - 2)) && text.Touches(at - 1) && text.Touches(at - 2))
            return true;
        if (IsTo(text, end) && (text.IsNumber(end + 1) || text.WordAt(end + 1).Number is not null))
            return true;
        return IsTo(text, at - 1) && (text.IsNumber(at - 2) || text.WordAt(at - 2).Number is not null);
    }

    private static bool IsTo(FactText text, int at)
    {
        if (!text.IsWord(at))
            return false;
        var word = text.Of(at);
        if (word is "to" or "or" or "bis" or "oder" or "à" or "ou" or "a" or "o")
            return true;
        // "between 3 and 5".
        if (word is not ("and" or "und" or "et" or "y" or "e"))
            return false;
        for (var i = at - 1; i >= 0 && i >= at - 4 && !IsStop(text, i); i--)
        {
            if (text.Is(i, "between") || text.Is(i, "zwischen") || text.Is(i, "entre") || text.Is(i, "tra") || text.Is(i, "fra"))
                return true;
        }
        return false;
    }

    private static bool IsStop(FactText text, int at) => text[at].Kind == TokenKind.Punctuation && SentenceSplitter.IsStop(text.SignAt(at));

    private static bool IsDash(char sign) => sign is '-' or '–' or '—' or '‑';

    private static bool IsNegative(FactText text, int at) =>
        (text.SignAt(at - 1) is '-' or '−' or '–' && text.Touches(at) && text[at - 1].FollowsSpace) || text.Is(at - 1, "minus");

    private static (FactQualifier Qualifier, int First) Qualifier(FactText text, int at)
    {
        foreach (var (words, qualifier) in text.Qualifiers)
        {
            var first = at - words.Length;
            var matches = first >= 0;
            for (var i = 0; i < words.Length && matches; i++)
                matches = text.Is(first + i, words[i]);
            if (matches)
                return (qualifier, first);
        }
        return (FactQualifier.None, at);
    }
}
