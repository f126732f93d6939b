using System.Text;

namespace Ingest.Enricher.Watch;

/// <summary>Reads a watch list from CSV or JSON in UTF-8. Never throws: what is wrong is among the errors, with its line and the remedy.</summary>
public static class WatchListParser
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a list; it is JSON where it begins with a bracket or brace, else CSV.</summary>
    /// <param name="utf8">At most <see cref="WatchListLimits.MaxSize"/> bytes; a byte order mark is passed over.</param>
    public static ParsedWatchList Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > WatchListLimits.MaxSize)
            return Failed(1, $"the list has more than {WatchListLimits.MaxSize / (1024 * 1024)} MB; split it or remove names");
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        var first = utf8.TrimStart(" \t\r\n"u8);
        if (first.IsEmpty)
            return Failed(1, "the list is empty; write a name, or turn the watch list off");
        var parsed = first[0] is (byte)'[' or (byte)'{' ? JsonWatchList.Parse(utf8) : ParseCsv(utf8);
        return parsed.Entries.Count == 0 && parsed.Errors.Count == 0 ? Failed(1, "the list has no name; write one, or turn the watch list off") : parsed;
    }

    private static ParsedWatchList ParseCsv(ReadOnlySpan<byte> utf8)
    {
        string text;
        try
        {
            text = Strict.GetString(utf8);
        }
        catch (DecoderFallbackException fault)
        {
            var line = utf8[..Math.Clamp(fault.Index, 0, utf8.Length)].Count((byte)'\n') + 1;
            return Failed(line, "a byte that is no UTF-8; save the file as UTF-8");
        }
        return CsvWatchList.Parse(text);
    }

    private static ParsedWatchList Failed(int line, string message) => new([], [new WatchListError(line, message)]);
}
