using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Cleaner.Hygiene;

/// <summary>Brings text into the one form that articles hold: NFC, one line, single spaces, nothing invisible.</summary>
internal static partial class TextHygiene
{
    /// <summary>
    /// Combining marks kept behind one character: Unicode's Stream-Safe Text Format (UAX 15, section 13) allows as many, and bringing more into
    /// their order takes time by the square of their number.
    /// </summary>
    private const int MaxMarks = 30;

    /// <summary>Characters that go between a joiner and the letter it joins: with more it joins nothing, or a run of them would be read once for each.</summary>
    private const int MaxInvisible = 8;

    /// <summary>Characters that are cleaned on the stack.</summary>
    private const int Short = 512;

    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(static c => (char)c).Where(static c => c != '&')]);

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
        var rented = text.Length > Short ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        Span<char> line = rented ?? stackalloc char[Short];
        var length = Write(text, line, out var isFormed);
        line = line[..length];
        // Most lines with accents or quotes need nothing: they are not made anew.
        var result = line.SequenceEqual(text) ? text : new string(line);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return isFormed || result.IsNormalized(NormalizationForm.FormC) ? result : result.Normalize(NormalizationForm.FormC);
    }

    // Writes the line; isFormed where it is in NFC for certain.
    private static int Write(string text, Span<char> line, out bool isFormed)
    {
        var (length, marks) = (0, 0);
        isFormed = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is > ' ' and <= '~')
            {
                line[length++] = c;
                marks = 0;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (length > 0 && line[length - 1] != ' ')
                    line[length++] = ' ';
            }
            else if (IsFormed(c))
            {
                if (IsInvisible(c))
                    continue;
                line[length++] = c;
                marks = 0;
            }
            else
            {
                // What goes parts no marks: they would lie behind one another in the result.
                if (IsInvisible(c) || (c is '\u200C' or '\u200D' && !JoinsLetters(length > 0 ? line[length - 1] : ' ', text.AsSpan(i + 1))))
                    continue;
                isFormed = false;
                var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                marks = IsMark(text, i) ? marks + 1 : 0;
                if (marks <= MaxMarks)
                {
                    line[length++] = char.IsSurrogate(c) && !pair ? '\uFFFD' : c;
                    if (pair)
                        line[length++] = text[i + 1];
                }
                i += pair ? 1 : 0;
            }
        }
        return length > 0 && line[length - 1] == ' ' ? length - 1 : length;
    }

    private static bool IsClean(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text[0] != ' ' && text[^1] != ' ' && !text.ContainsAnyExcept(Plain) && !text.Contains("  ", StringComparison.Ordinal));

    /// <summary>
    /// A text of such characters is in NFC, whatever their order: each is a starter that no other composes with or decomposes (derived normalisation
    /// properties of Unicode: NFC_QC is yes and the combining class 0). Latin, Greek's and Cyrillic's letters, Han, Kana, the usual signs.
    /// </summary>
    internal static bool IsFormed(char c) => c is < '\u0300'
        or (>= '\u0390' and <= '\u03CE') or (>= '\u0400' and <= '\u0482') or (>= '\u048A' and <= '\u052F')
        or (>= '\u2010' and <= '\u2027') or '\u20AC' or (>= '\u3001' and <= '\u3029') or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA')
        or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF01' and <= '\uFF60');

    private static bool IsMark(string text, int i) => CharUnicodeInfo.GetUnicodeCategory(text, i) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsInvisible(char c) =>
        char.IsControl(c)
        || c is '\u00AD' or '\u034F' or '\u061C' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u180E' or '\uFFFC' or '\uFFFE' or '\uFFFF'
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2061' and <= '\u206F') or (>= '\uFDD0' and <= '\uFDEF') or (>= '\uFFF9' and <= '\uFFFB');

    // Persian and Indic spelling needs the joiners, as do emoji. One is enough, and what goes on both sides is not there. Beside punctuation it joins
    // nothing, and a text is cut there: the rest would begin with it. Some controls (tab, U+0085) are white space and leave a space.
    private static bool JoinsLetters(char before, ReadOnlySpan<char> behind)
    {
        if (before <= '\u02FF' || before is '\u200C' or '\u200D' || char.IsPunctuation(before))
            return false;
        var at = 0;
        while (at < Math.Min(behind.Length, MaxInvisible) && !char.IsWhiteSpace(behind[at]) && (IsInvisible(behind[at]) || behind[at] is '\u200C' or '\u200D'))
            at++;
        return at < Math.Min(behind.Length, MaxInvisible) && behind[at] > '\u02FF' && !char.IsWhiteSpace(behind[at]) && !char.IsPunctuation(behind[at]);
    }

    [GeneratedRegex(@"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,10});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
