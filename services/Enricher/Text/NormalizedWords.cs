using System.Text;

namespace Ingest.Enricher.Text;

/// <summary>
/// The words of a text in the form that hashes are made from: NFKC, lower case by the invariant culture, words being runs of letters, digits
/// and combining marks; everything else only separates. Part of what hashes mean: a change needs a raised <see cref="EnricherRevision"/>.
/// </summary>
internal static class NormalizedWords
{
    // ICU reorders a run of combining marks in quadratic time, so a run is cut: real words and real white space are never this far apart.
    internal const int LongestPiece = 4_096;

    /// <summary>Words in order. A lone surrogate separates. Linear in the length; a run of letters is cut every 4,096 characters.</summary>
    internal static IEnumerable<string> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfPiece(text, start);
            var piece = Valid(text.AsSpan(start, end - start)).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
            var wordStart = -1;
            for (var i = 0; i <= piece.Length;)
            {
                var size = 1;
                var inWord = i < piece.Length && IsWord(piece, i, out size);
                if (inWord && wordStart < 0)
                    wordStart = i;
                if (!inWord && wordStart >= 0)
                {
                    yield return piece[wordStart..i];
                    wordStart = -1;
                }
                i += size;
            }
            start = end;
        }
    }

    private static bool IsWord(string text, int at, out int size)
    {
        var rune = Rune.GetRuneAt(text, at);
        size = rune.Utf16SequenceLength;
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark;
    }

    private static int EndOfPiece(string text, int start)
    {
        if (text.Length - start <= LongestPiece)
            return text.Length;
        for (var end = start + LongestPiece; end > start; end--)
        {
            if (char.IsWhiteSpace(text[end - 1]))
                return end;
        }
        var cut = start + LongestPiece;
        return char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut;
    }

    // Normalize throws on a lone surrogate, and on nothing else; U+FFFD is no letter.
    private static string Valid(ReadOnlySpan<char> text)
    {
        var valid = text.ToArray();
        for (var i = 0; i < valid.Length; i++)
        {
            if (!char.IsSurrogate(valid[i]))
                continue;
            if (i + 1 < valid.Length && char.IsSurrogatePair(valid[i], valid[i + 1]))
                i++;
            else
                valid[i] = '\uFFFD';
        }
        return new string(valid);
    }
}
