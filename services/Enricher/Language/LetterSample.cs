namespace Ingest.Enricher.Language;

/// <summary>The head of a text as letters in lower case, with the number of letters in each script.</summary>
internal ref struct LetterSample(char[] buffer)
{
    private readonly char[] _buffer = buffer;
    private ScriptCounts _counts;
    private int _length;
    private int _read;

    /// <summary>The letters, words apart.</summary>
    internal readonly ReadOnlySpan<char> Text => _buffer.AsSpan(0, _length);

    /// <summary>How many letters there are in all scripts.</summary>
    internal int Letters { get; private set; }

    /// <summary>Adds a piece as far as there is room; false when there is none left.</summary>
    internal bool Add(string piece)
    {
        var room = LanguageDetector.MaxCharacters - _read;
        var count = Math.Min(room, piece.Length);
        foreach (var unit in piece.AsSpan(0, count))
        {
            var letter = Language.Letters.Of(unit);
            if (letter == Language.Letters.Mark)
                continue;
            _buffer[_length++] = letter;
            if (letter == Language.Letters.Separator)
                continue;
            _counts[(int)Language.Letters.ScriptOf(letter)]++;
            Letters++;
        }
        _read += count;
        if (_read >= LanguageDetector.MaxCharacters)
            return false;
        _buffer[_length++] = Language.Letters.Separator;
        _read++;
        return _read < LanguageDetector.MaxCharacters;
    }

    internal readonly int Count(Script script) => _counts[(int)script];

    /// <summary>The script that most letters are in, where a syllable of Hangul is worth two.</summary>
    internal readonly Script Largest()
    {
        var best = 0;
        for (var i = 1; i < Scripts.Count; i++)
        {
            if (Weight(i) > Weight(best))
                best = i;
        }
        return (Script)best;
    }

    private readonly int Weight(int script) => _counts[script] * ((Script)script == Script.Hangul ? 2 : 1);

    [System.Runtime.CompilerServices.InlineArray(Scripts.Count)]
    private struct ScriptCounts
    {
        private int _first;
    }
}
