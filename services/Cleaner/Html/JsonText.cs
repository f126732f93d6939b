using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ingest.Cleaner.Html;

/// <summary>Reads strings of JSON that a page's scripts hold.</summary>
internal static partial class JsonText
{
    /// <summary>The text; U+FFFD stands for half of a surrogate pair, which many sites leave where they cut a text. Null for what is no string.</summary>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            using var mended = JsonDocument.Parse(Half().Replace(value.GetRawText(), @"\ufffd"));
            return mended.RootElement.GetString();
        }
    }

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Half();
}
