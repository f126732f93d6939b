using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html.PageState;

/// <summary>Finds the JSON in a page's scripts from which the browser would build the page: Next.js, Fusion, and the states of Apollo, Redux, TanStack Query and their like.</summary>
internal static partial class StateScripts
{
    /// <summary>Characters of a script; a state of more holds a whole site.</summary>
    private const int MaxLength = 4 * 1024 * 1024;

    /// <summary>A script that holds an article is at least this long, a piece of a stream aside.</summary>
    private const int MinLength = 400;

    private const int MaxScripts = 100;

    /// <summary>Objects that are assigned or pushed in one script.</summary>
    private const int MaxAssignments = 20;

    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    /// <summary>The data of all scripts, each to be disposed of. A script that is too long is left out, and the draft marked.</summary>
    public static IEnumerable<JsonDocument> Read(IDocument document, ArticleDraft draft)
    {
        var streamed = new List<string>();
        var scripts = 0;
        foreach (var script in document.Scripts)
        {
            var type = script.Type ?? "";
            if (type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) || script.Text is not { Length: > 0 } text)
                continue;
            // Each is a piece of one stream, however short.
            if (FlightRows.IsPush(text))
            {
                streamed.Add(text);
                continue;
            }
            if (text.Length < MinLength || ++scripts > MaxScripts)
                continue;
            if (text.Length > MaxLength)
            {
                draft.Marks.Add(Mark.DataSkipped);
                continue;
            }
            if (type.Contains("json", StringComparison.OrdinalIgnoreCase))
            {
                if (Parse(text.Trim()) is { } whole)
                    yield return whole;
                continue;
            }
            foreach (Match match in Assignment().Matches(text).Take(MaxAssignments))
            {
                var value = text.AsSpan(match.Index + match.Length);
                if ((match.Groups["parse"].Success ? Unquoted(value) : value.ToString()) is { Length: >= MinLength } json && Parse(json) is { } state)
                    yield return state;
            }
        }
        foreach (var row in FlightRows.Read(streamed, draft))
        {
            if (Parse(row) is { } state)
                yield return state;
        }
    }

    // The first value; what follows it is script.
    private static JsonDocument? Parse(string json)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(JsonHalves.Mend(json)), Lenient);
            return JsonDocument.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The content of a script's string: that of <c>JSON.parse("{\"a\":1}")</c> is JSON again. Null for what is none.</summary>
    public static string? Unquoted(ReadOnlySpan<char> literal)
    {
        if (literal is not ['"', ..] || Parse(literal.ToString()) is not { } document)
            return null;
        using (document)
            return document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString() : null;
    }

    // An object that is assigned, given to JSON.parse as a string, or pushed to a list.
    [GeneratedRegex("""(?:\.push\(\s*(?=\{)|(?<![\w.$])(?:(?:window|self|globalThis)(?:\.|\[["']))?[A-Za-z_$][\w.$]{2,60}(?:["']\])?\s*=\s*(?:(?<parse>JSON\.parse\()(?=")|(?=\{)))""", RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();
}
