namespace Ingest.Cleaner.Html.Blocks;

/// <summary>
/// Cuts the values of class, id and the like into words: <c>articleBody__related-list2</c> is "article", "body", "related", "list". Keeps
/// them lower-case in one buffer, parted by spaces, so that two words side by side can be looked up at once.
/// </summary>
internal ref struct NameWords(Span<char> buffer)
{
    private readonly Span<char> _buffer = buffer;
    private int _length;

    /// <summary>The words so far.</summary>
    public readonly ReadOnlySpan<char> Text => _buffer[..Math.Max(0, _length - 1)];

    /// <summary>Adds a value's words; what does not fit is left out.</summary>
    public void Add(string? value)
    {
        if (value is null)
            return;
        var inWord = false;
        var previousLower = false;
        foreach (var c in value)
        {
            if (_length + 2 >= _buffer.Length)
                break;
            if (!char.IsAsciiLetter(c))
            {
                // Digits number things; they name none.
                if (!char.IsAsciiDigit(c))
                    End(ref inWord);
                previousLower = false;
                continue;
            }
            var upper = c is >= 'A' and <= 'Z';
            if (upper && previousLower)
                End(ref inWord);
            _buffer[_length++] = (char)(c | 0x20);
            inWord = true;
            previousLower = !upper;
        }
        End(ref inWord);
    }

    private void End(ref bool inWord)
    {
        if (inWord)
            _buffer[_length++] = ' ';
        inWord = false;
    }

    /// <summary>FNV-1a of a word: the same on every machine, as a trained table needs.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}
