using System.Text.RegularExpressions;

namespace Ingest.Cleaner.Html;

/// <summary>
/// Mends JSON in which half of a surrogate pair stands escaped, as many sites leave it where they cut a text: .NET reads such JSON, and throws
/// when somebody asks for the string or the name that holds the half.
/// </summary>
internal static partial class JsonHalves
{
    /// <summary>The same JSON with U+FFFD for each half. Linear in the length.</summary>
    public static string Mend(string json) => json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase)
        ? Escape().Replace(json, static escape => escape.Groups["half"].Success ? @"\ufffd" : escape.Value)
        : json;

    // Every escape is read, so that none begins in the middle of another: the backslash in front of "ud83d" may itself be escaped.
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
