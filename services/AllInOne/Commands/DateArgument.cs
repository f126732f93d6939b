using System.CommandLine.Parsing;
using System.Globalization;

namespace Ingest.AllInOne.Commands;

/// <summary>Dates on the command line: a day (midnight UTC) or an instant, ISO 8601.</summary>
internal static class DateArgument
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM"];

    public static DateTimeOffset? Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return date;
        result.AddError($"{(result.Parent as OptionResult)?.Option.Name}: '{text}' is no date: give a day like 2019-12-31 or an instant like 2019-12-31T22:10:00Z.");
        return null;
    }
}
