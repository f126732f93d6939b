using System.Globalization;
using System.Text;

namespace Ingest.Quality.Scoring;

/// <summary>The scorers' words: runs of letters, numbers and underscores (Python's <c>\w+</c>: no combining marks).</summary>
internal static class Tokens
{
    public static List<string> Of(string? text)
    {
        var tokens = new List<string>();
        var token = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (IsWord(rune))
                token.Append(rune.ToString());
            else if (token.Length > 0)
            {
                tokens.Add(token.ToString());
                token.Clear();
            }
        }
        if (token.Length > 0)
            tokens.Add(token.ToString());
        return tokens;
    }

    private static bool IsWord(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
