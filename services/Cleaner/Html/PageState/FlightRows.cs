using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html.PageState;

/// <summary>
/// Reads what Next.js' app router streams into a page: strings pushed to <c>self.__next_f</c> that, joined, are rows of React's Flight format
/// (<c>5:{"a":"$6"}</c> with a line end, and texts with their length in bytes of UTF-8, <c>6:T1a,...</c>), which refer to one another.
/// </summary>
internal static partial class FlightRows
{
    /// <summary>Characters of all rows; more hold a whole site.</summary>
    private const int MaxLength = 4 * 1024 * 1024;

    /// <summary>A row that holds an article is at least this long, its texts put in.</summary>
    private const int MinLength = 400;

    /// <summary>Whether a script pushes rows.</summary>
    public static bool IsPush(string script) => script.Contains("__next_f", StringComparison.Ordinal);

    /// <summary>The page's rows of JSON, with the texts that they refer to in their places.</summary>
    /// <param name="scripts">The scripts that push them, in their order.</param>
    /// <param name="draft">Marked where there is more than is read.</param>
    public static IEnumerable<string> Read(IEnumerable<string> scripts, ArticleDraft draft)
    {
        var (rows, texts) = Split(Join(scripts, draft));
        var length = 0;
        foreach (var row in rows)
        {
            var whole = texts.Count == 0 ? row : Reference().Replace(row, match => texts.TryGetValue(match.Groups["id"].Value, out var text) ? JsonSerializer.Serialize(text) : match.Value);
            if (whole.Length < MinLength)
                continue;
            // A text may be referred to again and again.
            if ((length += whole.Length) > MaxLength)
            {
                draft.Marks.Add(Mark.DataSkipped);
                yield break;
            }
            yield return whole;
        }
    }

    private static string Join(IEnumerable<string> scripts, ArticleDraft draft)
    {
        var stream = new StringBuilder();
        foreach (var script in scripts)
        {
            foreach (Match match in Push().Matches(script))
            {
                if (StateScripts.Unquoted(script.AsSpan(match.Index + match.Length)) is not { } part)
                    continue;
                if (stream.Length + part.Length > MaxLength)
                {
                    draft.Marks.Add(Mark.DataSkipped);
                    return stream.ToString();
                }
                stream.Append(part);
            }
        }
        return stream.ToString();
    }

    private static (List<string> Rows, Dictionary<string, string> Texts) Split(string stream)
    {
        var (rows, texts) = (new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal));
        for (var at = 0; at < stream.Length;)
        {
            var head = Head().Match(stream, at);
            if (!head.Success)
            {
                at = Next(stream, at);
                continue;
            }
            var begin = at + head.Length;
            if (head.Groups["bytes"].Success)
            {
                at = Forward(stream, begin, int.Parse(head.Groups["bytes"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                texts.TryAdd(head.Groups["id"].Value, stream[begin..at]);
                continue;
            }
            at = Next(stream, begin);
            // Rows of other kinds (modules, hints) begin with their letter.
            if (stream[begin] is '{' or '[')
                rows.Add(stream[begin..at]);
        }
        return (rows, texts);
    }

    private static int Next(string stream, int at) => stream.IndexOf('\n', at) is >= 0 and var end ? end + 1 : stream.Length;

    // As many bytes of UTF-8 on; each half of a surrogate pair is two of its four.
    private static int Forward(string stream, int at, int bytes)
    {
        for (; at < stream.Length && bytes > 0; at++)
            bytes -= stream[at] < '\u0080' ? 1 : stream[at] < '\u0800' || char.IsSurrogate(stream[at]) ? 2 : 3;
        return at;
    }

    [GeneratedRegex("""__next_f[^\n(]{0,40}\)?\.push\(\[\s*1\s*,\s*(?=")""", RegexOptions.CultureInvariant)]
    private static partial Regex Push();

    [GeneratedRegex(@"\G(?<id>[0-9a-f]{1,8}):(?:T(?<bytes>[0-9a-f]{1,7}),|(?=.))", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"""\$(?<id>[0-9a-f]{1,8})""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
