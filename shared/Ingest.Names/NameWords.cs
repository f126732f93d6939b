using System.Globalization;
using System.Text;

namespace Ingest.Names;

/// <summary>The words of a name as it is written, one after the other.</summary>
internal ref struct NameWords(ReadOnlySpan<char> name)
{
    private readonly ReadOnlySpan<char> _name = name;
    private int _position;

    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Whether a comma stands between the word before and this one.</summary>
    public bool IsAfterComma { get; private set; }

    /// <summary>Whether a hyphen ties the next word to this one.</summary>
    public bool IsTied { get; private set; }

    public bool MoveNext()
    {
        IsAfterComma = false;
        while (_position < _name.Length && !IsPart(_position, out var skip))
        {
            IsAfterComma |= _name[_position] is ',' or '،' or '，';
            _position += skip;
        }
        var start = _position;
        while (_position < _name.Length && (IsPart(_position, out var length) || IsInner(_position)))
            _position += length;
        Current = _name[start.._position];
        IsTied = _position + 1 < _name.Length && _name[_position] is '-' or '‐' or '‑' or '–' && IsPart(_position + 1, out _);
        return Current.Length > 0;
    }

    internal static bool IsLetter(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private readonly bool IsPart(int index, out int length)
    {
        length = 1;
        var letter = _name[index];
        if (char.IsAscii(letter))
            return char.IsAsciiLetterOrDigit(letter);
        return Rune.DecodeFromUtf16(_name[index..], out var rune, out length) == System.Buffers.OperationStatus.Done && IsLetter(rune);
    }

    // Apostrophes, the signs for ayn and hamza, and invisible joiners are of the word; so is a lone surrogate, which is no sign at all.
    private readonly bool IsInner(int index) => _name[index] is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or 'ʻ' or 'ʾ' or 'ʿ' or 'ʹ' or 'ʺ' or '\u00AD'
        or (>= '\u200B' and <= '\u200F') or '\u0640' or '׳' || char.IsSurrogate(_name[index]) && !IsPair(index);

    private readonly bool IsPair(int index) => index + 1 < _name.Length && char.IsSurrogatePair(_name[index], _name[index + 1]);
}
