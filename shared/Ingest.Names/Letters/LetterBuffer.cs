namespace Ingest.Names.Letters;

/// <summary>Letters in a caller's buffer; what does not fit is left out, which bounds every key.</summary>
internal ref struct LetterBuffer(Span<char> space)
{
    private readonly Span<char> _space = space;

    public int Length { get; private set; }

    public readonly bool IsFull => Length == _space.Length;

    public readonly Span<char> Written => _space[..Length];

    /// <summary>The letter <paramref name="back"/> places before the end; NUL before the beginning.</summary>
    public readonly char Last(int back = 1) => back <= Length ? _space[Length - back] : '\0';

    public void Add(char letter)
    {
        if (Length < _space.Length)
            _space[Length++] = letter;
    }

    public void Add(scoped ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
            Add(letter);
    }

    public void Cut(int length) => Length = Math.Min(Length, length);
}
