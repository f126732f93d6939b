using System.Text.RegularExpressions;
using Ingest.Contracts;

namespace Ingest.Cleaner.Dates;

/// <summary>Reads the day out of an address (/2019/12/31/, /2019-12-31-, /20191231/): the last resort.</summary>
internal static partial class UrlDate
{
    public static ArticleDate? Find(DocumentOrigin origin, DateTimeOffset fetchedAt)
    {
        if (!Uri.TryCreate(origin.Url, UriKind.Absolute, out var url))
            return null;
        var match = Path().Match(url.AbsolutePath);
        if (!match.Success)
            return null;
        var (year, month, day) = (int.Parse(match.Groups["y"].ValueSpan), int.Parse(match.Groups["m"].ValueSpan), int.Parse(match.Groups["d"].ValueSpan));
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var date = new ArticleDate { Value = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero), Precision = DatePrecision.Day };
        return DateParser.IsTrusted(date, fetchedAt) ? date : null;
    }

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)[0-9]{2})(?<s>[/_-]?)(?<m>[0-9]{2})\k<s>(?<d>[0-9]{2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
