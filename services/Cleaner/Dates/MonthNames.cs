namespace Ingest.Cleaner.Dates;

/// <summary>Month names and their usual short forms. A further language is a further line.</summary>
internal static class MonthNames
{
    // Each line: twelve months, alternatives separated by "/".
    private static readonly string[] Languages =
    [
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
        "janvier/janv février/févr/fevrier/fév mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre novembre décembre/déc/decembre",
        "januar/jänner/jan februar/feber/feb märz/maerz/mär/mrz april mai juni juli august september/sept oktober/okt november dezember/dez",
        "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre diciembre/dic",
        "gennaio/gen febbraio/febbr marzo/mar aprile maggio/mag giugno/giu luglio/lug agosto settembre/set/sett ottobre/ott novembre dicembre",
        "janeiro fevereiro/fev março/marco abril maio/mai junho/jun julho/jul agosto setembro/set outubro/out novembro dezembro/dez",
        "januari februari/febr maart/mrt april mei juni juli augustus september oktober november december",
        "января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "stycznia/styczeń/sty lutego/luty/lut marca/marzec kwietnia/kwiecień/kwi maja/maj czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz października/październik/paź - grudnia/grudzień/gru",
        "ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec srpna/srpen září října/říjen - prosince/prosinec",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "januari februari mars april maj juni juli augusti/aug september oktober november december",
        "januar februar marts/mars april maj/mai juni juli august september oktober november desember/december/des",
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
        "januari februari maret april mei juni juli agustus/agu september oktober november/nop desember",
        "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
        "január február március április május június július augusztus szeptember október november december",
        "ianuarie/ian februarie martie aprilie mai iunie/iun iulie/iul august septembrie octombrie noiembrie/noi decembrie",
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
        "يناير/كانون_الثاني فبراير/شباط مارس/آذار أبريل/ابريل/نيسان مايو/أيار يونيو/حزيران يوليو/تموز أغسطس/آب سبتمبر/أيلول أكتوبر/تشرين_الأول نوفمبر/تشرين_الثاني ديسمبر/كانون_الأول",
        "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    ];

    private static readonly Dictionary<string, int> Months = Build();

    // "listopada" is November in Polish ("listopad") and Czech ("listopadu"), October in Croatian: told apart by ending.
    private static Dictionary<string, int> Build()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal) { ["listopadu"] = 11, ["listopad"] = 11 };
        foreach (var language in Languages)
        {
            var names = language.Split(' ');
            for (var i = 0; i < names.Length; i++)
            {
                foreach (var name in names[i].Split('/'))
                    months.TryAdd(name.Replace('_', ' '), i + 1);
            }
        }
        return months;
    }

    /// <summary>1 to 12; 0 for a word that is no month.</summary>
    public static int Find(string word)
    {
        var key = word.TrimEnd('.').ToLowerInvariant();
        return Months.TryGetValue(key, out var month) ? month : 0;
    }
}
