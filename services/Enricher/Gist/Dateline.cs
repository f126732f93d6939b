namespace Ingest.Enricher.Gist;

/// <summary>The place, day and agency before an article's first sentence: "LONDON, 5 May (Reuters) - ".</summary>
internal static class Dateline
{
    private const int Longest = 80;

    private static readonly string[] Dashes = [" - ", " – ", " — ", " -- ", ") -", ") —", ") –"];

    /// <summary>How many UTF-16 units of a paragraph the dateline and the space behind it take; zero where there is none.</summary>
    internal static int LengthIn(ReadOnlySpan<char> paragraph)
    {
        var head = paragraph[..Math.Min(Longest, paragraph.Length)];
        var (at, end) = (-1, -1);
        foreach (var dash in Dashes)
        {
            var found = head.IndexOf(dash, StringComparison.Ordinal);
            if (found > 0 && (at < 0 || found < at))
                (at, end) = (dash[0] == ')' ? found + 1 : found, found + dash.Length);
        }
        if (at < 0 || !IsPlaceOrAgency(head[..at]))
            return 0;
        while (end < paragraph.Length && paragraph[end] == ' ')
            end++;
        return end < paragraph.Length ? end : 0;
    }

    // Capitals, digits and what brackets hold; the first word all in capitals, or brackets.
    private static bool IsPlaceOrAgency(ReadOnlySpan<char> text)
    {
        var (inBrackets, brackets, letters, capitals) = (false, false, 0, true);
        var firstWord = true;
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            inBrackets = sign == '(' || (inBrackets && sign != ')');
            brackets |= sign == '(';
            if (inBrackets || sign == ')')
                continue;
            if (char.IsWhiteSpace(sign) || sign is ',' or '/')
                firstWord &= letters == 0;
            if (!char.IsLetter(sign))
                continue;
            letters++;
            if (firstWord)
                capitals &= char.IsUpper(sign);
            if (char.IsLower(sign) && (i == 0 || char.IsWhiteSpace(text[i - 1])))
                return false;
        }
        return (brackets && letters + text.Length > 0) || (capitals && letters > 2);
    }
}
