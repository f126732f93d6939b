using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Cleaner.Dates;

namespace Ingest.Cleaner.Tests;

public sealed class DatePropertyTests
{
    private static readonly string[] Cultures =
        ["en-GB", "fr-FR", "de-DE", "es-ES", "it-IT", "pt-PT", "ru-RU", "uk-UA", "pl-PL", "cs-CZ", "sk-SK", "tr-TR", "id-ID", "nl-NL", "sv-SE", "nb-NO", "da-DK", "fi-FI", "el-GR", "ro-RO", "hu-HU", "ja-JP", "zh-CN", "ko-KR", "vi-VN", "hi-IN", "bg-BG", "ca-ES"];

    private static readonly string[] Patterns = ["yyyy-MM-dd", "dd.MM.yyyy", "yyyy/MM/dd", "yyyy.MM.dd", "yyyy年M月d日", "yyyy년 M월 d일", "yyyy-MM-ddTHH:mm:sszzz", "yyyyMMddTHHmmssZ", "ddd, dd MMM yyyy HH:mm:ss zzz"];

    private static readonly Arbitrary<DateTime> Days =
        Gen.Choose(0, 12_000).Select(static day => new DateTime(1995, 1, 1, 13, 45, 10, DateTimeKind.Unspecified).AddDays(day)).ToArbitrary();

    [Property(MaxTest = 2_000)]
    public Property A_long_date_of_any_culture_is_read_back() => Prop.ForAll(
        Days, Gen.Elements(Cultures).ToArbitrary(),
        static (day, name) =>
        {
            var culture = CultureInfo.GetCultureInfo(name);
            var text = day.ToString(culture.DateTimeFormat.LongDatePattern, culture);
            return (DateParser.Parse(text)?.Value.Date == day.Date).Label($"{name}: {text}");
        });

    [Property(MaxTest = 2_000)]
    public Property A_date_in_any_pattern_is_read_back() => Prop.ForAll(
        Days, Gen.Elements(Patterns).ToArbitrary(),
        static (day, pattern) =>
        {
            var text = day.ToString(pattern, CultureInfo.InvariantCulture);
            return (DateParser.Parse(text)?.Value.Date == day.Date).Label(text);
        });

    [Property(MaxTest = 5_000)]
    public Property No_text_throws() => Prop.ForAll(
        Gen.Elements("2019", "12", "31", "-", "/", ".", "年", "T", "Dec", "декабря", " ", ":", "99", "Z", "+", "24:00", "9999", "0000", "W53", "366", "令和", "م", "'", "(", "GMT", "1403", "دی", "00000000000000", "12-31").ListOf().Select(static parts => string.Concat(parts)).ToArbitrary(),
        static text =>
        {
            _ = DateParser.Find(text);
            _ = DateParser.Parse(text, monthFirst: true);
            _ = RelativeDate.Find(text, Pages.FetchedAt);
        });
}
