using System.Text.Json;

namespace Ingest.Enricher.Watch;

/// <summary>Reads a watch list from JSON: <c>[{ "name": "…", "aliases": ["…"], "tag": "…" }]</c>; comments and trailing commas are allowed.</summary>
internal static class JsonWatchList
{
    internal static ParsedWatchList Parse(ReadOnlySpan<byte> utf8)
    {
        var list = new WatchListBuilder();
        var lines = new LineCounter();
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 });
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                list.AddError(lines.At(utf8, reader.TokenStartIndex), "the list is no array; write [{ \"name\": \"…\", \"aliases\": [\"…\"] }]");
                return list.Build();
            }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var line = lines.At(utf8, reader.TokenStartIndex);
                if (reader.TokenType != JsonTokenType.StartObject)
                {
                    list.AddError(line, "an item that is no object; write { \"name\": \"…\" }");
                    reader.Skip();
                }
                else if (!ReadEntry(ref reader, utf8, lines, list, line))
                {
                    return list.Build();
                }
            }
            // What follows the list is read, so that it is known to be nothing.
            reader.Read();
        }
        catch (JsonException fault)
        {
            list.AddError((int)Math.Min(int.MaxValue, (fault.LineNumber ?? 0) + 1), $"no valid JSON at byte {fault.BytePositionInLine ?? 0} of the line; mend it, every name behind it is unread");
        }
        catch (InvalidOperationException)
        {
            list.AddError(lines.At(utf8, reader.TokenStartIndex), "a text that is no valid UTF-8 or has half of a sign; save the file as UTF-8");
        }
        return list.Build();
    }

    private static bool ReadEntry(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, LineCounter lines, WatchListBuilder list, int line)
    {
        string? name = null;
        string? tag = null;
        var aliases = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = reader.GetString();
            reader.Read();
            var at = lines.At(utf8, reader.TokenStartIndex);
            switch (property)
            {
                case "name" when reader.TokenType == JsonTokenType.String:
                    name = reader.GetString();
                    break;
                case "tag" when reader.TokenType is JsonTokenType.String or JsonTokenType.Null:
                    tag = reader.GetString();
                    break;
                case "aliases" when reader.TokenType == JsonTokenType.StartArray:
                    ReadAliases(ref reader, utf8, lines, list, aliases);
                    break;
                case "aliases" when reader.TokenType == JsonTokenType.Null:
                    break;
                case "name" or "tag" or "aliases":
                    list.AddError(at, $"\"{property}\" is {(property == "aliases" ? "no array of texts" : "no text")}; write it in quotation marks");
                    reader.Skip();
                    break;
                default:
                    list.AddError(at, $"the property \"{property}\" is not known; there are name, aliases and tag");
                    reader.Skip();
                    break;
            }
        }
        return list.Add(line, name, aliases, tag);
    }

    private static void ReadAliases(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, LineCounter lines, WatchListBuilder list, List<string> aliases)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                aliases.Add(reader.GetString() ?? "");
                continue;
            }
            list.AddError(lines.At(utf8, reader.TokenStartIndex), "an alias that is no text; write it in quotation marks");
            reader.Skip();
        }
    }
}
