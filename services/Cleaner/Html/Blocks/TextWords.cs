using Ingest.Cleaner.Lines;

namespace Ingest.Cleaner.Html.Blocks;

/// <summary>Reads a text's words as hashes, without making strings: lower-case, digits all alike, one character at a time where a script has no spaces.</summary>
internal ref struct TextWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The next word's hash; false at the end.</summary>
    public bool Next(out uint hash)
    {
        var ascii = FeatureHash.AsciiParts;
        hash = FeatureHash.Offset;
        var length = 0;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c < 128 ? ascii[c] == 0 : !char.IsLetterOrDigit(c))
            {
                if (length > 0)
                    return true;
                continue;
            }
            if (c < 128)
            {
                hash = FeatureHash.AddPart(hash, ascii[c]);
                length++;
                continue;
            }
            var wide = c is >= '\u2E80' and <= '\uD7AF';
            if (wide && length > 0)
                return true;
            hash = FeatureHash.AddPart(hash, char.IsDigit(c) ? '0' : char.ToLowerInvariant(c));
            length++;
            if (wide)
            {
                _at++;
                return true;
            }
        }
        return length > 0;
    }
}
