namespace Ingest.Enricher.Language;

/// <summary>Reads the words in one script from letters that <see cref="Letters"/> gave: a letter of another script separates as a space does.</summary>
internal ref struct WordReader(ReadOnlySpan<char> letters, Script script, Span<char> buffer)
{
    /// <summary>The length that the buffer must have.</summary>
    internal const int BufferLength = Ngrams.LongestWord + 2;

    private readonly ReadOnlySpan<char> _letters = letters;
    private readonly Span<char> _buffer = buffer;
    private int _at;

    /// <summary>The word between two separators; valid until the next is read.</summary>
    internal ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Reads the next word; false at the end.</summary>
    internal bool Read()
    {
        while (_at < _letters.Length && Letters.ScriptOf(_letters[_at]) != script)
            _at++;
        if (_at == _letters.Length)
            return false;
        var length = 1;
        _buffer[0] = Letters.Separator;
        for (; _at < _letters.Length && Letters.ScriptOf(_letters[_at]) == script; _at++)
        {
            if (length <= Ngrams.LongestWord)
                _buffer[length++] = _letters[_at];
        }
        _buffer[length++] = Letters.Separator;
        Current = _buffer[..length];
        return true;
    }
}
