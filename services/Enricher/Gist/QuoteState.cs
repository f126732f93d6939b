namespace Ingest.Enricher.Gist;

/// <summary>Follows the double quotes of a paragraph from sentence to sentence.</summary>
internal struct QuoteState
{
    private char _opener;

    /// <summary>Reads a sentence; true where it hangs: it begins or ends inside a quote, or has nothing outside of one.</summary>
    internal bool Hangs(ReadOnlySpan<char> sentence)
    {
        var hangs = _opener != '\0';
        var (outside, quoted) = (0, false);
        foreach (var sign in sentence)
        {
            if (sign is '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」' or '『' or '』')
            {
                quoted = true;
                if (_opener == '\0')
                    _opener = sign;
                else if (sign is not ('„' or '「' or '『') && !(sign == '“' && _opener == '“'))
                    _opener = '\0';
            }
            else if (_opener == '\0' && char.IsLetter(sign))
            {
                outside++;
            }
        }
        return hangs || _opener != '\0' || (quoted && outside < 5);
    }
}
