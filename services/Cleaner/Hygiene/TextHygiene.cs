using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Cleaner.Hygiene;

/// <summary>Brings text into the one form that articles hold: NFC, one line, single spaces, nothing invisible.</summary>
internal static partial class TextHygiene
{
    /// <summary>
    /// White space of every kind becomes one space; control and zero-width characters, soft hyphens and direction marks go; lone surrogates
    /// become U+FFFD; entities that the page escaped twice are decoded. Curly quotes and joiners inside words stay.
    /// </summary>
    public static string Line(string text)
    {
        if (IsClean(text))
            return text;
        // Twice: a page made text may still hold what its page had escaped twice.
        for (var round = 0; round < 2 && text.Contains('&', StringComparison.Ordinal) && Entity().IsMatch(text); round++)
            text = WebUtility.HtmlDecode(text);
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    line.Append(c).Append(text[++i]);
                else
                    line.Append('\uFFFD');
            }
            else if (char.IsWhiteSpace(c))
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (!IsInvisible(c) && !(c is '\u200C' or '\u200D' && !JoinsLetters(text, i)))
                line.Append(c);
        }
        if (line.Length > 0 && line[^1] == ' ')
            line.Length--;
        var result = line.ToString();
        return result.IsNormalized(NormalizationForm.FormC) ? result : result.Normalize(NormalizationForm.FormC);
    }

    private static bool IsClean(string text)
    {
        var previous = ' ';
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '&' || (c == ' ' && previous == ' '))
                return false;
            previous = c;
        }
        return previous != ' ' || text.Length == 0;
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c)
        || c is '\u00AD' or '\u034F' or '\u061C' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u180E' or '\uFFFC' or '\uFFFE' or '\uFFFF'
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2061' and <= '\u206F') or (>= '\uFDD0' and <= '\uFDEF') or (>= '\uFFF9' and <= '\uFFFB');

    // Persian and Indic spelling needs the joiners, as do emoji.
    private static bool JoinsLetters(string text, int i) =>
        i > 0 && i + 1 < text.Length && text[i - 1] > '\u02FF' && text[i + 1] > '\u02FF' && !char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i + 1]);

    [GeneratedRegex(@"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,10});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
