using Ingest.Enricher.Language;

namespace Ingest.Enricher.Tests;

public sealed class LanguageDetectorTests
{
    // The detector remembers words; what it remembers changes no answer.
    [Fact]
    public void A_text_gets_the_same_answer_whatever_was_read_before_it()
    {
        string[] texts = ["The ministers met in the old town hall on Monday.", "Les ministres se sont réunis lundi à la mairie.", "Die Minister trafen sich am Montag im alten Rathaus."];
        var alone = texts.Select(static text => new LanguageDetector(LanguageModel.Load()).Detect([text])).ToList();
        var one = new LanguageDetector(LanguageModel.Load());
        var random = new Random(11);
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 3_000; i++)
                one.Detect([string.Concat(Enumerable.Range(0, 4).Select(_ => (char)('a' + random.Next(26))))]);
            Assert.Equal(alone, texts.Select(text => one.Detect([text])));
        }
    }

    private static readonly LanguageDetector Detector = new();

    [Theory]
    [InlineData("en", "The council said on Monday that the bridge would be closed for repairs until the end of the year.")]
    [InlineData("fr", "Le conseil a annoncé lundi que le pont serait fermé pour des travaux jusqu'à la fin de l'année.")]
    [InlineData("de", "Der Stadtrat teilte am Montag mit, dass die Brücke wegen Bauarbeiten bis zum Jahresende gesperrt wird.")]
    [InlineData("es", "El ayuntamiento anunció el lunes que el puente estará cerrado por obras hasta finales de año.")]
    [InlineData("pt", "A câmara anunciou na segunda-feira que a ponte não será reaberta até ao fim do ano, mas há uma alternativa.")]
    [InlineData("it", "Il consiglio ha annunciato lunedì che il ponte sarà chiuso per lavori fino alla fine dell'anno.")]
    [InlineData("nl", "De gemeente heeft maandag gezegd dat de brug tot het einde van het jaar wordt gesloten voor onderhoud.")]
    [InlineData("pl", "Rada miasta ogłosiła w poniedziałek, że most będzie zamknięty do końca roku z powodu remontu.")]
    [InlineData("tr", "Belediye pazartesi günü köprünün onarım için yıl sonuna kadar kapalı olacağını açıkladı.")]
    [InlineData("id", "Dewan kota mengatakan pada hari Senin bahwa jembatan itu akan ditutup untuk perbaikan sampai akhir tahun.")]
    [InlineData("sv", "Kommunen sade på måndagen att bron ska vara stängd för reparationer till slutet av året.")]
    [InlineData("da", "Kommunen sagde mandag, at broen bliver lukket på grund af arbejde, og at den ikke åbner før efter nytår.")]
    [InlineData("no", "Kommunen sa mandag at broen blir stengt på grunn av arbeid, og at den ikke åpner før etter nyttår, sier hun nå.")]
    [InlineData("fi", "Kaupunki kertoi maanantaina, että silta on suljettu korjausten vuoksi vuoden loppuun saakka, mutta lautta kulkee.")]
    [InlineData("cs", "Rada města v pondělí oznámila, že most bude kvůli opravám uzavřen až do konce roku.")]
    [InlineData("ro", "Consiliul a anunțat luni că podul va fi închis pentru reparații până la sfârșitul anului.")]
    [InlineData("hu", "A tanács hétfőn közölte, hogy a hidat az év végéig lezárják a felújítás miatt, de a komp jár.")]
    [InlineData("vi", "Hội đồng thành phố cho biết hôm thứ Hai rằng cây cầu sẽ đóng cửa để sửa chữa đến cuối năm.")]
    [InlineData("ru", "Городской совет сообщил в понедельник, что мост будет закрыт на ремонт до конца года.")]
    [InlineData("uk", "Міська рада повідомила в понеділок, що міст буде закрито на ремонт до кінця року.")]
    [InlineData("bg", "Общинският съвет съобщи в понеделник, че мостът ще бъде затворен за ремонт до края на годината.")]
    [InlineData("sr", "Градско веће је саопштило у понедељак да ће мост бити затворен због радова до краја године.")]
    [InlineData("ar", "قال المجلس يوم الاثنين إن الجسر سيغلق حتى نهاية السنة من أجل أعمال الإصلاح التي بدأت هذا الأسبوع.")]
    [InlineData("fa", "شورای شهر روز دوشنبه گفت که این پل برای تعمیر تا پایان سال بسته خواهد شد.")]
    [InlineData("ur", "شہر کی کونسل نے پیر کو کہا کہ پل مرمت کے لیے سال کے آخر تک بند رہے گا۔")]
    [InlineData("hi", "नगर परिषद ने सोमवार को कहा कि पुल मरम्मत के लिए साल के अंत तक बंद रहेगा।")]
    [InlineData("zh", "市议会星期一表示，大桥将关闭维修到年底。")]
    [InlineData("ja", "市議会は月曜日、橋を修理のため年末まで閉鎖すると発表した。")]
    [InlineData("ko", "시의회는 월요일 다리를 수리하기 위해 연말까지 폐쇄한다고 밝혔다.")]
    [InlineData("th", "สภาเมืองกล่าวเมื่อวันจันทร์ว่าสะพานจะปิดซ่อมจนถึงสิ้นปี")]
    [InlineData("el", "Το δημοτικό συμβούλιο ανακοίνωσε ότι η γέφυρα θα κλείσει.")]
    [InlineData("he", "מועצת העיר הודיעה ביום שני כי הגשר ייסגר לתיקונים.")]
    public void A_sentence_of_news_is_recognised(string language, string sentence)
    {
        var detected = Detector.Detect([sentence]);
        Assert.Equal(language, detected.Code);
        Assert.InRange(detected.Confidence, 0.1, 1);
    }

    [Theory]
    [InlineData(""), InlineData(" "), InlineData("12 345 678"), InlineData("!!! ??? ..."), InlineData("x"), InlineData("😀😀😀"), InlineData("\ud800"), InlineData("Xqzt Vrrk")]
    [InlineData("ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁᛃ")]
    public void What_cannot_be_told_is_undetermined(string text) => Assert.Equal(DetectedLanguage.Unknown, Detector.Detect([text]));

    [Fact]
    public void A_declared_language_decides_a_near_tie_and_nothing_else()
    {
        // Danish and Norwegian alike.
        const string Either = "og i det er en til på som for med den de har ikke";
        Assert.InRange(Detector.Detect([Either]).Confidence, 0, 0.8);
        Assert.Equal("da", Detector.Detect([Either], "da-DK").Code);
        Assert.Equal("no", Detector.Detect([Either], "nb").Code);
        Assert.Equal("no", Detector.Detect([Either], "NN_no").Code);
        Assert.Equal("en", Detector.Detect(["The mayor said that the bridge would not be open before the end of the year."], "fr").Code);
    }

    [Fact]
    public void Names_in_Latin_letters_do_not_make_Japanese_or_Chinese_English() =>
        Assert.Equal("ja", Detector.Detect(["Microsoft Corporationは月曜日にWindowsの新しい版を発表した。"]).Code);

    [Fact]
    public void Accents_written_as_combining_marks_stay_in_their_word() =>
        Assert.Equal("vi", Detector.Detect(["Hội đồng thành phố cho biết cây cầu sẽ đóng cửa để sửa chữa.".Normalize(System.Text.NormalizationForm.FormC)]).Code);
}
