using Ingest.Cleaner.Dates;
using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

public sealed class DateParserTests
{
    [Theory]
    [InlineData("2019-12-31")]
    [InlineData("31/12/2019")]
    [InlineData("12/31/2019")]
    [InlineData("31.12.2019")]
    [InlineData("2019/12/31")]
    [InlineData("December 31, 2019")]
    [InlineData("Dec. 31st 2019")]
    [InlineData("Tuesday 31 December 2019")]
    [InlineData("31-Dec-2019")]
    [InlineData("31 décembre 2019")]
    [InlineData("31. Dezember 2019")]
    [InlineData("31 de diciembre de 2019")]
    [InlineData("31 dicembre 2019")]
    [InlineData("31 de dezembro de 2019")]
    [InlineData("31 декабря 2019 года")]
    [InlineData("31 ديسمبر 2019")]
    [InlineData("2019年12月31日")]
    [InlineData("31 Aralık 2019")]
    [InlineData("31 Desember 2019")]
    [InlineData("31 grudnia 2019")]
    public void Days_are_read_in_many_languages(string text)
    {
        var date = DateParser.Parse(text);

        Assert.Equal(new DateTimeOffset(2019, 12, 31, 0, 0, 0, TimeSpan.Zero), date?.Value);
        Assert.Equal(DatePrecision.Day, date?.Precision);
    }

    [Theory]
    [InlineData("2019-12-31T22:10:00+08:00", 22, 10, 480)]
    [InlineData("2019-12-31T22:10:05Z", 22, 10, 0)]
    [InlineData("Updated 22:10, 31-Dec-2019", 22, 10, 0)]
    [InlineData("31. Dezember 2019, 22.10 Uhr", 22, 10, 0)]
    [InlineData("December 31, 2019 at 10:10 p.m. EST", 22, 10, -300)]
    [InlineData("Dec 31, 2019 10 PM ET", 22, 0, -300)]
    [InlineData("31 décembre 2019 à 22h10", 22, 10, 0)]
    [InlineData("31 Dec 2019 12:05 am GMT", 0, 5, 0)]
    [InlineData("2019年12月31日 22時10分", 22, 10, 0)]
    public void Times_and_zones_make_instants(string text, int hour, int minute, int offset)
    {
        var date = DateParser.Parse(text);

        Assert.Equal(DatePrecision.Instant, date?.Precision);
        Assert.Equal((31, hour, minute, offset), (date!.Value.Day, date.Value.Hour, date.Value.Minute, (int)date.Value.Offset.TotalMinutes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("31 people in 2019")]
    [InlineData("31/13/2019")]
    [InlineData("2019-02-30")]
    [InlineData("call 0800 123 456")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    public void What_is_no_date_is_none(string text) => Assert.Null(DateParser.Parse(text));

    [Theory]
    [InlineData("1989-12-31", false)]
    [InlineData("1990-01-01", true)]
    [InlineData("2025-03-03", true)]
    [InlineData("2025-03-04", false)]
    public void Dates_before_1990_and_two_days_ahead_are_distrusted(string text, bool trusted) =>
        Assert.Equal(trusted, DateParser.IsTrusted(DateParser.Parse(text)!, Pages.FetchedAt));

    [Fact]
    public void An_ambiguous_date_is_day_first_unless_the_page_is_american()
    {
        Assert.Equal(5, DateParser.Parse("03/05/2024")?.Value.Month);
        Assert.Equal(3, DateParser.Parse("03/05/2024", monthFirst: true)?.Value.Month);
    }
}
