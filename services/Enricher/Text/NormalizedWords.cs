using System.Globalization;
using System.Text;

namespace Ingest.Enricher.Text;

/// <summary>
/// The words of a text in the form that hashes are made from: NFKC, lower case by the invariant culture, words being runs of letters, digits
/// and combining marks; everything else only separates. Part of what hashes mean: a change needs a raised <see cref="EnricherRevision"/>.
/// </summary>
/// <remarks>A lone surrogate separates. Linear in the length; a run of letters is cut every 4,096 characters.</remarks>
internal ref struct NormalizedWords(string text)
{
    // ICU reorders a run of combining marks in quadratic time, so a run is cut: real words and real white space are never this far apart.
    private const int LongestPiece = 4_096;

    private readonly char[] _buffer = new char[Math.Min(LongestPiece, text.Length)];
    private ReadOnlySpan<char> _piece;
    private int _at;
    private int _next;

    /// <summary>The word read last; valid until the next is read.</summary>
    internal ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Reads the next word; false at the end of the text.</summary>
    internal bool Read()
    {
        while (true)
        {
            var start = -1;
            for (; _at < _piece.Length;)
            {
                var inWord = IsWord(_piece, _at, out var size);
                if (inWord && start < 0)
                    start = _at;
                if (!inWord && start >= 0)
                    break;
                _at += size;
            }
            if (start >= 0)
            {
                Current = _piece[start.._at];
                return true;
            }
            if (_next >= text.Length)
                return false;
            NextPiece();
        }
    }

    private void NextPiece()
    {
        var end = EndOfPiece(text, _next);
        var raw = text.AsSpan(_next, end - _next);
        // Plain ASCII, most of most pages, is in NFKC as it stands.
        if (Ascii.ToLower(raw, _buffer, out var written) == System.Buffers.OperationStatus.Done)
            _piece = _buffer.AsSpan(0, written);
        else
            _piece = Valid(raw).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        (_at, _next) = (0, end);
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at, out int size)
    {
        size = 1;
        if (char.IsAscii(text[at]))
            return char.IsAsciiLetterOrDigit(text[at]);
        Rune.DecodeFromUtf16(text[at..], out var rune, out size);
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
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
