using System.Globalization;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Entities;

/// <summary>What can be said of a word alone: hashes of its spelling and of parts of it, and the lists that it is in.</summary>
internal readonly record struct WordForm
{
    /// <summary>What is longer is judged by its beginning; in UTF-16 units.</summary>
    private const int Longest = 48;

    internal uint Surface { get; init; }

    /// <summary>In lower case, digits as 0.</summary>
    internal uint Lower { get; init; }

    /// <summary>Upper and lower case, digits and signs in order, runs as two of a kind: "Xxx" for "Obama".</summary>
    internal uint Shape { get; init; }

    internal uint Prefix2 { get; init; }
    internal uint Prefix3 { get; init; }
    internal uint Prefix4 { get; init; }
    internal uint Suffix1 { get; init; }
    internal uint Suffix2 { get; init; }
    internal uint Suffix3 { get; init; }
    internal uint Suffix4 { get; init; }
    internal NameClasses Classes { get; init; }

    /// <summary>The word's classes by its company, and how it is written.</summary>
    internal WordCluster Cluster { get; init; }


    internal WordCase Case { get; init; }
    internal TokenKind Kind { get; init; }

    /// <summary>Index of the same word in lower case among the document's words; its own where it is in lower case.</summary>
    internal int LowerIndex { get; init; }

    internal bool IsCapital => Case is WordCase.Capital or WordCase.Upper or WordCase.Mixed;

    internal static WordForm Of(ReadOnlySpan<char> word, TokenKind kind)
    {
        if (word.Length > Longest)
            word = word[..Longest];
        Span<char> lower = stackalloc char[Longest];
        Span<char> shape = stackalloc char[Longest];
        var shapeLength = 0;
        var (uppers, lowers) = (0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            var sign = word[i];
            char mark;
            if (char.IsAsciiLetterLower(sign))
                (mark, lower[i]) = ('x', sign);
            else if (char.IsAsciiLetterUpper(sign))
                (mark, lower[i]) = ('X', (char)(sign | 0x20));
            else if (char.IsAscii(sign))
                (mark, lower[i]) = char.IsAsciiDigit(sign) ? ('0', '0') : (sign, sign);
            else
                (mark, lower[i]) = OfOther(sign);
            uppers += mark == 'X' ? 1 : 0;
            lowers += mark == 'x' ? 1 : 0;
            if (shapeLength < 2 || shape[shapeLength - 1] != mark || shape[shapeLength - 2] != mark)
                shape[shapeLength++] = mark;
        }
        var small = lower[..word.Length];
        return new WordForm
        {
            Surface = FeatureHash.Of(word),
            Lower = FeatureHash.Of(small),
            Shape = FeatureHash.Of(shape[..shapeLength]),
            Prefix2 = FeatureHash.Of(small[..Math.Min(2, small.Length)]),
            Prefix3 = FeatureHash.Of(small[..Math.Min(3, small.Length)]),
            Prefix4 = FeatureHash.Of(small[..Math.Min(4, small.Length)]),
            Suffix1 = FeatureHash.Of(small[^1..]),
            Suffix2 = FeatureHash.Of(small[^Math.Min(2, small.Length)..]),
            Suffix3 = FeatureHash.Of(small[^Math.Min(3, small.Length)..]),
            Suffix4 = FeatureHash.Of(small[^Math.Min(4, small.Length)..]),
            Kind = kind,
            Case = CaseOf(word, uppers, lowers),
        };
    }

    private static WordCase CaseOf(ReadOnlySpan<char> word, int uppers, int lowers)
    {
        if (uppers == 0)
            return lowers > 0 ? WordCase.Lower : char.IsLetter(word[0]) ? WordCase.Caseless : WordCase.None;
        if (lowers == 0)
            return WordCase.Upper;
        return char.IsUpper(word[0]) ? WordCase.Capital : WordCase.Mixed;
    }

    private static (char Mark, char Lower) OfOther(char sign) => char.GetUnicodeCategory(sign) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => ('X', char.ToLowerInvariant(sign)),
        UnicodeCategory.LowercaseLetter => ('x', sign),
        UnicodeCategory.OtherLetter => ('a', sign),
        UnicodeCategory.DecimalDigitNumber => ('0', '0'),
        UnicodeCategory.OtherPunctuation or UnicodeCategory.FinalQuotePunctuation when sign is '’' or 'ʼ' => ('\'', '\''),
        _ => ('.', sign),
    };
}
