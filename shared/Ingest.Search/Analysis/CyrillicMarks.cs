namespace Ingest.Search.Analysis;

/// <summary>Puts и, у, і and their marks together in decomposed text: й, ў and ї are letters, other marks are accents.</summary>
internal static class CyrillicMarks
{
    internal static void Compose(char mark, Span<char> term)
    {
        if (term.IsEmpty || mark is not ('\u0306' or '\u0308'))
            return;
        ref var last = ref term[^1];
        last = (last, mark) switch
        {
            ('и', '\u0306') => 'й',
            ('у', '\u0306') => 'ў',
            ('і', '\u0308') => 'ї',
            _ => last,
        };
    }
}
