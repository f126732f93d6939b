using Ingest.Cleaner.Dates;
using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

public sealed class DateParserTests
{
    [Theory]
    [InlineData("2019-12-31")]
    [InlineData("December 31, 20196 min read")]
    [InlineData("December 31st 201911 mins")]
    [InlineData("By Ada BergDecember 31, 2019")]
    [InlineData("2019-365")]
    [InlineData("2020-W01-2")]
    [InlineData("20191231")]
    [InlineData("31/12/2019")]
    [InlineData("12/31/2019")]
    [InlineData("31.12.2019")]
    [InlineData("31.12.19")]
    [InlineData("31. 12. 2019")]
    [InlineData("2019/12/31")]
    [InlineData("2019. 12. 31.")]
    [InlineData("December 31, 2019")]
    [InlineData("DECEMBER 31, 2019")]
    [InlineData("December 31st, 2019")]
    [InlineData("Dec. 31st 2019")]
    [InlineData("Dec 31 2019")]
    [InlineData("31st of December, 2019")]
    [InlineData("Tuesday 31 December 2019")]
    [InlineData("31-Dec-2019")]
    [InlineData("31-Dec-19")]
    [InlineData("31 Dec '19")]
    [InlineData("31 décembre 2019")]
    [InlineData("mardi 31 déc. 2019")]
    [InlineData("31 DECEMBRE 2019")]
    [InlineData("31. Dezember 2019")]
    [InlineData("Dienstag, 31. Dez. 2019")]
    [InlineData("31 de diciembre de 2019")]
    [InlineData("31 de diciembre del 2019")]
    [InlineData("31 dic. 2019")]
    [InlineData("31 dicembre 2019")]
    [InlineData("31 de dezembro de 2019")]
    [InlineData("31 dez. 2019")]
    [InlineData("31 декабря 2019 года")]
    [InlineData("31 дек. 2019")]
    [InlineData("31 грудня 2019")]
    [InlineData("31 декември 2019")]
    [InlineData("31 снежня 2019")]
    [InlineData("31. децембар 2019.")]
    [InlineData("31 ديسمبر 2019")]
    [InlineData("31 كانون الأول 2019")]
    [InlineData("٣١ ديسمبر ٢٠١٩")]
    [InlineData("٣١/١٢/٢٠١٩")]
    [InlineData("31 دسامبر 2019")]
    [InlineData("10 دی 1398")]
    [InlineData("۱۰ دی ۱۳۹۸")]
    [InlineData("۱۳۹۸/۱۰/۱۰")]
    [InlineData("31 دسمبر 2019")]
    [InlineData("31 בדצמבר 2019")]
    [InlineData("2019年12月31日")]
    [InlineData("2019 年 12 月 31 日")]
    [InlineData("令和1年12月31日")]
    [InlineData("平成31年12月31日")]
    [InlineData("民國108年12月31日")]
    [InlineData("2019년 12월 31일")]
    [InlineData("31 Aralık 2019")]
    [InlineData("31 ARALIK 2019")]
    [InlineData("31 Desember 2019")]
    [InlineData("Selasa, 31 Des 2019")]
    [InlineData("31 december 2019")]
    [InlineData("31 grudnia 2019")]
    [InlineData("31 gru 2019")]
    [InlineData("31. prosince 2019")]
    [InlineData("31. decembra 2019")]
    [InlineData("31. prosinca 2019.")]
    [InlineData("31 Δεκεμβρίου 2019")]
    [InlineData("31 Δεκ 2019")]
    [InlineData("31. joulukuuta 2019")]
    [InlineData("31. desember 2019")]
    [InlineData("31. dec. 2019")]
    [InlineData("2019. december 31.")]
    [InlineData("31 decembrie 2019")]
    [InlineData("31 दिसंबर 2019")]
    [InlineData("३१ दिसंबर २०१९")]
    [InlineData("৩১ ডিসেম্বর ২০১৯")]
    [InlineData("31 ธันวาคม 2562")]
    [InlineData("31 ธ.ค. 2562")]
    [InlineData("31 tháng 12, 2019")]
    [InlineData("ngày 31 tháng 12 năm 2019")]
    [InlineData("31 de desembre de 2019")]
    [InlineData("2019 m. gruodžio 31 d.")]
    [InlineData("31. decembris 2019")]
    [InlineData("31 dhjetor 2019")]
    [InlineData("31 Desemba 2019")]
    public void Days_are_read_in_many_languages(string text)
    {
        var date = DateParser.Parse(text);

        Assert.Equal(new DateTimeOffset(2019, 12, 31, 0, 0, 0, TimeSpan.Zero), date?.Value);
        Assert.Equal(DatePrecision.Day, date?.Precision);
    }

    [Theory]
    [InlineData("31 December 201922:10", 22, 10, 0)]
    [InlineData("31/12/201922:10", 22, 10, 0)]
    [InlineData("31.12.2019-22:10", 22, 10, 0)]
    [InlineData("2019-12-31T22:10:00+08:00", 22, 10, 480)]
    [InlineData("2019-12-31T22:10:00.123456+0800", 22, 10, 480)]
    [InlineData("2019-12-31T22:10:05Z", 22, 10, 0)]
    [InlineData("2019-12-31 22:10:05 -0500", 22, 10, -300)]
    [InlineData("2019-12-31T22:10-05:00", 22, 10, -300)]
    [InlineData("20191231T221005Z", 22, 10, 0)]
    [InlineData("20191231T2210+0100", 22, 10, 60)]
    [InlineData("Tue, 31 Dec 2019 22:10:00 +0800", 22, 10, 480)]
    [InlineData("Tue, 31 Dec 2019 22:10:00 GMT", 22, 10, 0)]
    [InlineData("Tue Dec 31 22:10:00 EST 2019", 22, 10, -300)]
    [InlineData("Tue Dec 31 22:10:00 2019", 22, 10, 0)]
    [InlineData("1577830200", 22, 10, 0)]
    [InlineData("1577830200000", 22, 10, 0)]
    [InlineData("Updated 22:10, 31-Dec-2019", 22, 10, 0)]
    [InlineData("31. Dezember 2019, 22.10 Uhr", 22, 10, 0)]
    [InlineData("31.12.2019 um 22:10 Uhr MEZ", 22, 10, 60)]
    [InlineData("December 31, 2019 at 10:10 p.m. EST", 22, 10, -300)]
    [InlineData("December 31, 2019 10:10PM ET", 22, 10, -300)]
    [InlineData("Dec 31, 2019 10 PM ET", 22, 0, -300)]
    [InlineData("10:10 PM EST, Tue December 31, 2019", 22, 10, -300)]
    [InlineData("31 décembre 2019 à 22h10", 22, 10, 0)]
    [InlineData("31 Dec 2019 12:05 am GMT", 0, 5, 0)]
    [InlineData("31 Dec 2019 22:10 IST", 22, 10, 330)]
    [InlineData("31 Dec 2019, 22:10 (GMT+3)", 22, 10, 180)]
    [InlineData("31 декабря 2019, 22:10 МСК", 22, 10, 180)]
    [InlineData("2019年12月31日 22時10分", 22, 10, 0)]
    [InlineData("2019年12月31日 下午10:10", 22, 10, 0)]
    [InlineData("2019/12/31 22:10 JST", 22, 10, 540)]
    [InlineData("2019.12.31 오후 10:10", 22, 10, 0)]
    [InlineData("31 Desember 2019 pukul 22.10 WIB", 22, 10, 420)]
    [InlineData("31. desember 2019 kl. 22.10", 22, 10, 0)]
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
    [InlineData("version 1.31.12.2019")]
    [InlineData("192.168.12.20")]
    [InlineData("article 20191231 of many")]
    [InlineData("may 5 of them come")]
    [InlineData("1/2/3")]
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
        Assert.Equal(new DateOnly(2024, 3, 5), DateParser.Find("03/05/2024")?.Swapped);
        Assert.Null(DateParser.Find("03/15/2024")?.Swapped);
    }

    [Theory]
    [InlineData("3 hours ago", 3)]
    [InlineData("Published 3 hrs ago", 3)]
    [InlineData("an hour ago", 1)]
    [InlineData("hace 3 horas", 3)]
    [InlineData("vor 3 Stunden", 3)]
    [InlineData("il y a 3 heures", 3)]
    [InlineData("3 ore fa", 3)]
    [InlineData("há 3 horas", 3)]
    [InlineData("3 часа назад", 3)]
    [InlineData("منذ 3 ساعات", 3)]
    [InlineData("منذ ساعتين", 2)]
    [InlineData("3小时前", 3)]
    [InlineData("3個小時前", 3)]
    [InlineData("3時間前", 3)]
    [InlineData("3시간 전", 3)]
    [InlineData("3 saat önce", 3)]
    [InlineData("3 jam yang lalu", 3)]
    [InlineData("3 uur geleden", 3)]
    [InlineData("3 godziny temu", 3)]
    [InlineData("3 години тому", 3)]
    [InlineData("3 giờ trước", 3)]
    [InlineData("för 3 timmar sedan", 3)]
    [InlineData("3 ساعت پیش", 3)]
    [InlineData("yesterday", 24)]
    [InlineData("gestern", 24)]
    [InlineData("2 days ago", 48)]
    public void Relative_dates_count_from_the_fetch(string text, int hours)
    {
        var date = RelativeDate.Find(text, Pages.FetchedAt);

        Assert.NotNull(date);
        var expected = Pages.FetchedAt.AddHours(-hours);
        Assert.Equal(hours < 24 ? expected : new DateTimeOffset(expected.Date, expected.Offset), date.Value);
        Assert.Equal(hours < 24 ? DatePrecision.Instant : DatePrecision.Day, date.Precision);
    }

    [Theory]
    [InlineData("3 hours of sleep")]
    [InlineData("3 months ago")]
    [InlineData("What the harbour of today looks like to us")]
    [InlineData("5 min read")]
    public void What_names_no_day_is_no_relative_date(string text) => Assert.Null(RelativeDate.Find(text, Pages.FetchedAt));
}
