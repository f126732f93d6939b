using System.Globalization;
using System.Text;
using Ingest.Enricher.Language;

namespace Ingest.Enricher.Watch;

/// <summary>
/// The words of a text as watched names are compared, folded by <see cref="WatchFolding"/>. Spaces, hyphens, apostrophes and full stops only
/// separate; any other sign is a word of its own ("C#", "AT&amp;T"), and so is a full stop that can end a sentence, each ideograph and each
/// Hangul syllable.
/// </summary>
internal ref struct WatchWords
{
    /// <summary>In UTF-16 units; what is longer is cut, and no name begins at the cut.</summary>
    internal const int LongestWord = 128;

    // A shorter word before a full stop is an abbreviation or an initial.
    private const int ShortestSentenceEnd = 4;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _folded;
    private int _letters;

    /// <summary>Reads a text's words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Takes the folded word: <see cref="LongestWord"/> units.</param>
    internal WatchWords(ReadOnlySpan<char> text, Span<char> buffer)
    {
        _text = text;
        _folded = buffer;
    }

    /// <summary>Where the word read last begins.</summary>
    internal int Start { get; private set; }

    /// <summary>The first unit behind the word read last.</summary>
    internal int End { get; private set; }

    /// <summary>Whether a name can begin with it: not behind a cut, nor with a Hangul syllable inside a word.</summary>
    internal bool CanBegin { get; private set; }

    /// <summary>The folded word; valid until the next is read.</summary>
    internal ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Reads the next word; false at the end of the text.</summary>
    internal bool Read()
    {
        for (var at = End; at < _text.Length;)
        {
            if (_text[at] == '.')
            {
                var ends = _letters >= ShortestSentenceEnd && (at + 1 == _text.Length || char.IsWhiteSpace(_text[at + 1]));
                _letters = 0;
                if (ends)
                    return Set(at, at + 1, 1, true);
                at++;
                continue;
            }
            var kind = KindAt(at, out var size);
            switch (kind)
            {
                case WatchSign.Separator:
                    at += size;
                    continue;
                case WatchSign.Letter when ReadWord(at):
                    return true;
                case WatchSign.Letter:
                    // Marks alone.
                    at = End;
                    continue;
                default:
                    _letters = 0;
                    _text.Slice(at, size).CopyTo(_folded);
                    var isInside = at > 0 && at == End && kind == WatchSign.Alone && IsHangul(_text[at]) && IsHangul(_text[at - 1]);
                    return Set(at, at + size, size, !isInside);
            }
        }
        End = _text.Length;
        return false;
    }

    private bool ReadWord(int start)
    {
        var (at, length) = (start, 0);
        while (at < _text.Length && length <= LongestWord - WatchFolding.MostUnits && at - start < LongestWord)
        {
            if (char.IsAsciiLetterOrDigit(_text[at]))
            {
                _folded[length++] = char.ToLowerInvariant(_text[at++]);
                continue;
            }
            if (KindAt(at, out var size) != WatchSign.Letter)
                break;
            if (size == 1)
            {
                length += WatchFolding.Fold(_text[at], _folded[length..]);
            }
            else
            {
                _text.Slice(at, size).CopyTo(_folded[length..]);
                length += size;
            }
            at += size;
        }
        _letters = length;
        var isCut = start > 0 && start == End && KindAt(start - 1, out _) == WatchSign.Letter;
        if (length > 0)
            return Set(start, at, length, !isCut);
        End = at;
        return false;
    }

    private bool Set(int start, int end, int length, bool canBegin)
    {
        if (length == 1 && _text[start] == '.')
            _folded[0] = '.';
        (Start, End, CanBegin) = (start, end, canBegin);
        Current = _folded[..length];
        return true;
    }

    private readonly WatchSign KindAt(int at, out int size)
    {
        size = 1;
        var sign = _text[at];
        if (char.IsAscii(sign))
            return char.IsAsciiLetterOrDigit(sign) ? WatchSign.Letter : sign is <= ' ' or '-' or '\'' or '.' or '\u007F' ? WatchSign.Separator : WatchSign.Symbol;
        if (Rune.DecodeFromUtf16(_text[at..], out var rune, out size) != System.Buffers.OperationStatus.Done)
        {
            size = 1;
            return WatchSign.Symbol;
        }
        if (rune.Value is '’' or 'ʼ' or '‐' or '‑' or '·' or '・')
            return WatchSign.Separator;
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.Format:
                return WatchSign.Separator;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber:
                return Scripts.Of(rune.Value) is Script.Hangul || Scripts.HasNoSpaces(Scripts.Of(rune.Value)) ? WatchSign.Alone : WatchSign.Letter;
            default:
                return WatchSign.Symbol;
        }
    }

    private static bool IsHangul(char sign) => Scripts.Of(sign) == Script.Hangul;
}
