using System.Text;

namespace Ingest.Search.Analysis;

/// <summary>
/// Reads the tokens of a text, one after the other, in linear time. Words are letters, digits and marks (after UAX 29); runs of scripts without
/// spaces come as overlapping pairs and, at the end of the run, its last letter alone, so that a query of one letter finds every place by
/// prefix. Everything that is not well-formed, such as half a surrogate pair, separates words.
/// </summary>
public ref struct TokenReader
{
    /// <summary>UTF-16 units of a term; what a longer word has beyond them is not looked at, in text and query alike.</summary>
    public const int MaxTermLength = 64;

    // A base letter with its vowel and tone signs; more than that is decoration of no word.
    private const int MaxUnitLength = 16;

    private readonly ReadOnlySpan<char> _text;
    private readonly char[] _term = new char[MaxTermLength];
    private readonly char[] _unit = new char[MaxUnitLength];
    private int _termLength;
    private int _position;

    // The last unit of the run that is being read; length 0 outside of a run.
    private int _unitLength;
    private int _unitStart;
    private int _unitEnd;
    private bool _paired;

    public TokenReader(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The folded token: ASCII letters and digits and characters beyond ASCII, never empty. Valid until the next read.</summary>
    public readonly ReadOnlySpan<char> Term => _term.AsSpan(0, _termLength);

    /// <summary>Where the token stands in the text.</summary>
    public TextSpan Span { get; private set; }

    public TokenKind Kind { get; private set; }

    /// <summary>Reads the next token; false at the end.</summary>
    public bool Read()
    {
        if (_unitLength > 0)
            return ReadPair();
        while (_position < _text.Length)
        {
            switch (ClassAt(_position, out var width))
            {
                case CharClass.Letter or CharClass.Digit or CharClass.Mark:
                    if (ReadWord())
                        return true;
                    break;
                case CharClass.Unit:
                    _paired = false;
                    ReadUnit();
                    return ReadPair();
                default:
                    _position += width;
                    break;
            }
        }
        return false;
    }

    private bool ReadPair()
    {
        var (start, end) = (_unitStart, _unitEnd);
        _unit.AsSpan(0, _unitLength).CopyTo(_term);
        _termLength = _unitLength;
        if (ReadUnit())
        {
            _unit.AsSpan(0, _unitLength).CopyTo(_term.AsSpan(_termLength));
            _termLength += _unitLength;
            (end, Kind, _paired) = (_unitEnd, TokenKind.Pair, true);
        }
        else
        {
            (Kind, _unitLength) = (_paired ? TokenKind.RunEnd : TokenKind.Single, 0);
        }
        Span = new TextSpan(start, end - start);
        return true;
    }

    private bool ReadUnit()
    {
        var position = _position;
        CharClass kind;
        int width;
        while ((kind = ClassAt(position, out width)) is CharClass.Ignored or CharClass.ZeroWidthSpace)
            position += width;
        if (kind != CharClass.Unit)
            return false;
        _unitStart = position;
        _unitLength = 0;
        if (KoreanLetters.TryCompose(_text[position..], out var syllable, out var letters))
        {
            _unit[_unitLength++] = syllable;
            position += letters;
        }
        else
        {
            Append(position, width, _unit, ref _unitLength);
            position += width;
        }
        // A letter whose folded form is no word must not end the run unseen.
        if (_unitLength == 0)
            _unit[_unitLength++] = '\uFFFD';
        while (ClassAt(position, out width) is CharClass.Mark)
        {
            Append(position, width, _unit, ref _unitLength);
            position += width;
            KanaMarks.Compose(_unit, ref _unitLength);
        }
        _position = _unitEnd = position;
        return true;
    }

    private bool ReadWord()
    {
        var start = _position;
        var segment = start;
        var end = start;
        _termLength = 0;
        while (_position < _text.Length)
        {
            var kind = ClassAt(_position, out var width);
            if (kind is CharClass.Letter or CharClass.Digit or CharClass.Mark)
            {
                Append(_position, width, _term, ref _termLength);
                end = _position += width;
            }
            else if (kind == CharClass.Ignored)
            {
                CyrillicMarks.Compose(_text[_position], _term.AsSpan(0, _termLength));
                end = _position += width;
            }
            else if (kind == CharClass.Joiner && WordJoining.Decide(_text, segment, _position, Term) is var joining && joining != Joining.Parts)
            {
                _position++;
                segment = _position;
                if (joining == Joining.EndsWord)
                    break;
                if (joining == Joining.DropsPossessive)
                {
                    _position++;
                    break;
                }
            }
            else
            {
                break;
            }
        }
        Span = new TextSpan(start, end - start);
        Kind = TokenKind.Word;
        return _termLength > 0;
    }

    private readonly CharClass ClassAt(int index, out int width)
    {
        width = 1;
        if ((uint)index >= (uint)_text.Length)
            return CharClass.Separator;
        var kind = CharFolding.ClassOf(_text[index]);
        if (kind != CharClass.Surrogate)
            return kind;
        if (Rune.DecodeFromUtf16(_text[index..], out var rune, out var consumed) != System.Buffers.OperationStatus.Done)
            return CharClass.Separator;
        width = consumed;
        return CharFolding.ClassOf(rune);
    }

    private readonly void Append(int index, int width, char[] target, ref int length)
    {
        if (width == 1)
            CharFolding.Append(_text[index], target, ref length);
        else
            CharFolding.Append(new Rune(_text[index], _text[index + 1]), target, ref length);
    }
}
