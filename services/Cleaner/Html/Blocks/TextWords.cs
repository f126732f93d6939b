namespace Ingest.Cleaner.Html.Blocks;

/// <summary>Reads a text's words as hashes, without making strings: lower-case, digits all alike, one character at a time where a script has no spaces.</summary>
internal ref struct TextWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The next word's hash; false at the end.</summary>
    public bool Next(out uint hash)
    {
        hash = 2166136261;
        var length = 0;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (!char.IsLetterOrDigit(c))
            {
                if (length > 0)
                    return true;
                _at++;
                continue;
            }
            var wide = c is >= '\u2E80' and <= '\uD7AF';
            if (wide && length > 0)
                return true;
            _at++;
            var folded = char.IsDigit(c) ? '0' : char.ToLowerInvariant(c);
            hash = (hash ^ folded) * 16777619;
            length++;
            if (wide)
                return true;
        }
        return length > 0;
    }
}
