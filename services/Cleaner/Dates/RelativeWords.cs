using System.Buffers;

namespace Ingest.Cleaner.Dates;

/// <summary>The words of relative dates. A further language is a word more on each line.</summary>
internal static class RelativeWords
{
    private static readonly (TimeUnit Unit, string Words)[] UnitWords =
    [
        (TimeUnit.Second, "second seconds sec secs s sekunde sekunden seconde secondes segundo segundos secondo secondi секунд секунду секунды секунда ثانية ثوان ثواني 秒 秒钟 秒鐘 saniye detik seconden sekund sekundy sekunder sekuntia 초 giây δευτερόλεπτα másodperce secunde ثانیه सेकंड"),
        (TimeUnit.Minute, "minute minutes min mins minuten minuto minutos minuti минут минуту минуты мин دقيقة دقائق دقيقتين 分 分钟 分鐘 分前 dakika dk menit minuut minuty minutę minutter minuttia хвилин хвилини хвилину 분 phút λεπτά λεπτό perce دقیقه मिनट"),
        (TimeUnit.Hour, "hour hours hr hrs h std stunde stunden heure heures hora horas ora ore час часа часов ساعة ساعات ساعتين 小时 小時 个小时 個小時 時 時間 saat jam uur uren godzina godziny godzin timme timmar time timer tunti tuntia години годин годину 시 시간 giờ ώρες ώρα hodinou hodinami órája oră ساعت घंटे घंटा"),
        (TimeUnit.Day, "day days d tag tage tagen jour jours día dia días dias giorno giorni dag dagen dagar dage dager день дня дней يوم أيام ايام يومين 天 日 日前 gün hari dni dzień днів дні 일 ngày ημέρες μέρες ημέρα dny dnem napja zile zi روز दिन päivä päivää"),
        (TimeUnit.Week, "week weeks wk w woche wochen semaine semaines semana semanas settimana settimane неделю недели недель أسبوع أسابيع 周 週間 个星期 hafta minggu weken tydzień tygodnie tygodni vecka veckor uge uger uke uker viikko viikkoa тиждень тижні 주 tuần εβδομάδες týdny hete săptămâni هفته सप्ताह"),
        (TimeUnit.Month, "month months mo monat monate monaten mois mes meses mese mesi mês месяц месяца месяцев شهر أشهر شهور 个月 個月 か月 ヶ月 ay bulan maand maanden miesiąc miesiące miesięcy månad månader måned måneder kuukausi kuukautta місяць місяці 개월 tháng μήνες měsíci hónapja luni ماه महीने"),
        (TimeUnit.Year, "year years yr yrs y jahr jahre jahren an ans année années año años anno anni ano anos год года лет سنة سنوات عام 年 年前 yıl sene tahun jaar rok lata lat år vuosi vuotta рік роки років 년 năm χρόνια lety éve ani سال साल"),
    ];

    /// <summary>Words that make a count of units one of the past.</summary>
    private static readonly SearchValues<string> Past = SearchValues.Create(
        [" ago", "hace ", "vor ", "il y a ", " fa", "há ", "atrás", "назад", "منذ ", "قبل ", "前", "önce", " lalu", "geleden", " temu", "тому", "전", "trước", "πριν", "před ", " sedan", " siden", " sitten", "acum ", "پیش", "पहले", "ezelőtt"], StringComparison.OrdinalIgnoreCase);

    private static readonly Dictionary<string, int> Counts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = 1,
        ["an"] = 1,
        ["one"] = 1,
        ["un"] = 1,
        ["una"] = 1,
        ["une"] = 1,
        ["uno"] = 1,
        ["um"] = 1,
        ["uma"] = 1,
        ["ein"] = 1,
        ["eine"] = 1,
        ["einem"] = 1,
        ["einer"] = 1,
        ["een"] = 1,
        ["en"] = 1,
        ["et"] = 1,
        ["bir"] = 1,
        ["two"] = 2,
        ["dos"] = 2,
        ["deux"] = 2,
        ["zwei"] = 2,
        ["due"] = 2,
        ["dois"] = 2,
        ["duas"] = 2,
        ["three"] = 3,
        ["drei"] = 3,
        ["trois"] = 3,
        ["tres"] = 3,
    };

    /// <summary>Days before the day of the fetch.</summary>
    private static readonly Dictionary<string, int> NamedDays = new(StringComparer.OrdinalIgnoreCase)
    {
        ["today"] = 0,
        ["heute"] = 0,
        ["aujourd"] = 0,
        ["hoy"] = 0,
        ["oggi"] = 0,
        ["hoje"] = 0,
        ["сегодня"] = 0,
        ["اليوم"] = 0,
        ["今天"] = 0,
        ["今日"] = 0,
        ["bugün"] = 0,
        ["vandaag"] = 0,
        ["dzisiaj"] = 0,
        ["dziś"] = 0,
        ["idag"] = 0,
        ["сьогодні"] = 0,
        ["오늘"] = 0,
        ["tänään"] = 0,
        ["yesterday"] = 1,
        ["gestern"] = 1,
        ["hier"] = 1,
        ["ayer"] = 1,
        ["ieri"] = 1,
        ["ontem"] = 1,
        ["вчера"] = 1,
        ["أمس"] = 1,
        ["昨天"] = 1,
        ["昨日"] = 1,
        ["dün"] = 1,
        ["kemarin"] = 1,
        ["gisteren"] = 1,
        ["wczoraj"] = 1,
        ["igår"] = 1,
        ["вчора"] = 1,
        ["어제"] = 1,
        ["eilen"] = 1,
    };

    // Arabic has a dual: "two hours" is one word.
    private static readonly HashSet<string> Duals = new(StringComparer.Ordinal) { "ساعتين", "دقيقتين", "يومين" };

    private static readonly Dictionary<string, TimeUnit>.AlternateLookup<ReadOnlySpan<char>> Units =
        UnitWords.SelectMany(static unit => unit.Words.Split(' ').Select(word => (word, unit.Unit))).DistinctBy(static pair => pair.word, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static pair => pair.word, static pair => pair.Unit, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static TimeUnit Unit(ReadOnlySpan<char> word) => Units.TryGetValue(word, out var unit) ? unit : TimeUnit.None;

    public static bool IsDual(ReadOnlySpan<char> word) => Duals.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static int Count(ReadOnlySpan<char> word) => Counts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var count) ? count : 0;

    public static int? DaysBack(ReadOnlySpan<char> word) => NamedDays.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var days) ? days : null;

    public static bool SaysPast(ReadOnlySpan<char> text) => text.ContainsAny(Past);
}
