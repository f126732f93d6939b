namespace Ingest.Enricher.Watch;

/// <summary>Says on which line a byte stands; asked in the file's order, it counts each line once.</summary>
internal sealed class LineCounter
{
    private int _line = 1;
    private int _counted;

    internal int At(ReadOnlySpan<byte> utf8, long index)
    {
        var end = (int)Math.Clamp(index, _counted, utf8.Length);
        _line += utf8[_counted..end].Count((byte)'\n');
        _counted = end;
        return _line;
    }
}
