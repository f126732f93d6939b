using System.Globalization;

namespace Ingest.Search.Preparation;

/// <summary>A word that begins with a capital, by its place in a text.</summary>
internal readonly record struct CapitalWord(int Start, int Length)
{
    /// <summary>
    /// The words with a capital, in order, but for those that the text also has without: they only begin a sentence, and are nobody's name. A word is a run of
    /// letters and combining marks, with apostrophes between two of them. Any text is taken; linear in its length.
    /// </summary>
    internal static List<CapitalWord> Read(string text)
    {
        var capitals = new List<CapitalWord>();
        var others = new List<CapitalWord>();
        for (var at = 0; NextWord(text, ref at, out var start);)
        {
            if (char.IsUpper(text[start]))
                capitals.Add(new CapitalWord(start, at - start));
            else if (char.IsLower(text[start]))
                others.Add(new CapitalWord(start, at - start));
        }
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in capitals)
            names.Add(word.In(text));
        foreach (var word in others)
            names.Remove(word.In(text));
        capitals.RemoveAll(word => !names.Contains(word.In(text)));
        return capitals;
    }

    /// <summary>Finds the next word, with a capital or without; false where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to look from; the end of the word afterwards.</param>
    /// <param name="start">Where the word begins.</param>
    internal static bool NextWord(ReadOnlySpan<char> text, ref int at, out int start)
    {
        while (at < text.Length && !IsInWord(text[at]))
            at++;
        start = at;
        at = EndOfWord(text, at);
        return at > start;
    }

    private ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        while (true)
        {
            while (at < text.Length && IsInWord(text[at]))
                at++;
            // U+02BC and U+02BB, apostrophes too, are letters.
            if (at + 1 >= text.Length || text[at] is not ('\'' or '’' or '`') || !IsInWord(text[at + 1]))
                return at;
            at++;
        }
    }

    private static bool IsInWord(char sign) => char.IsAscii(sign) ? char.IsAsciiLetter(sign)
        : char.IsLetter(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
