namespace Ingest.Search.Analysis;

/// <summary>
/// Decides about punctuation inside words. Apostrophes are left out (Kata'ib and Kataib, don't and dont are the same, п'ять is one word), except
/// after an elided article before a vowel (l'eau is l and eau, dell'Italia) and in a possessive (Trump's is trump). Full stops are left out
/// between single letters (U.S. is us), commas between groups of three digits (1,000 is 1000), Hebrew marks between Hebrew letters (צה"ל), the
/// Catalan dot in l·l.
/// </summary>
internal static class WordJoining
{
    internal static Joining Decide(ReadOnlySpan<char> text, int segment, int position, ReadOnlySpan<char> term)
    {
        if (position + 1 >= text.Length)
            return Joining.Parts;
        var (before, next) = (text[position - 1], text[position + 1]);
        switch (text[position])
        {
            case '"' or '\u201D' or '\u05F4':
                return IsHebrew(before) && IsHebrew(next) ? Joining.Joins : Joining.Parts;
            case '\u00B7':
                return before is 'l' or 'L' && next is 'l' or 'L' ? Joining.Joins : Joining.Parts;
            case '.':
                return position - segment == 1 && ClassOf(before) == CharClass.Letter && ClassOf(next) == CharClass.Letter && !ContinuesWord(text, position + 2)
                    ? Joining.Joins : Joining.Parts;
            case ',':
                return IsThousands(text, segment, position) ? Joining.Joins : Joining.Parts;
            default:
                return DecideApostrophe(text, position, term);
        }
    }

    private static Joining DecideApostrophe(ReadOnlySpan<char> text, int position, ReadOnlySpan<char> term)
    {
        var next = text[position + 1];
        if (ClassOf(next) is not (CharClass.Letter or CharClass.Surrogate))
            return Joining.Parts;
        if (next is 's' or 'S' && !ContinuesWord(text, position + 2))
            return Joining.DropsPossessive;
        return IsElided(term) && IsVowel(next) ? Joining.EndsWord : Joining.Joins;
    }

    private static bool ContinuesWord(ReadOnlySpan<char> text, int position) =>
        position < text.Length && ClassOf(text[position]) is CharClass.Letter or CharClass.Digit or CharClass.Mark or CharClass.Ignored;

    private static bool IsThousands(ReadOnlySpan<char> text, int segment, int position)
    {
        if (position - segment > 3 || position + 3 >= text.Length || text[segment..position].ContainsAnyExceptInRange('0', '9'))
            return false;
        return !text.Slice(position + 1, 3).ContainsAnyExceptInRange('0', '9') && !ContinuesWord(text, position + 4);
    }

    private static CharClass ClassOf(char value) => CharFolding.ClassOf(value);

    private static bool IsHebrew(char value) => value is >= '\u05D0' and <= '\u05EA';

    // French, Catalan, Italian.
    private static bool IsElided(ReadOnlySpan<char> term) => term is "l" or "d" or "j" or "m" or "t" or "s" or "n" or "c" or "qu" or "jusqu" or "lorsqu"
        or "puisqu" or "quoiqu" or "un" or "all" or "dall" or "dell" or "nell" or "sull" or "quest" or "quell" or "gl" or "degl" or "agl";

    private static bool IsVowel(char value)
    {
        Span<char> folded = stackalloc char[4];
        var length = 0;
        CharFolding.Append(value, folded, ref length);
        return length > 0 && folded[0] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h';
    }
}
