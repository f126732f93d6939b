using Ingest.Enricher.Language;

namespace Ingest.Enricher.Tests;

public sealed class LanguageSentencesTests
{
    private static readonly LanguageDetector Detector = new();

    [Theory]
    [InlineData("af", "Die stadsraad het gister gesê dat die brug tot die einde van die jaar gesluit sal wees omdat dit herstel moet word.")]
    [InlineData("az", "Şəhər şurası bazar ertəsi bildirdi ki, körpü təmir səbəbindən ilin sonuna qədər bağlı olacaq.")]
    [InlineData("be", "Гарадскі савет паведаміў у панядзелак, што мост будзе зачынены на рамонт да канца года.")]
    [InlineData("ca", "L'ajuntament va anunciar dilluns que el pont estarà tancat per obres fins a finals d'any, però hi haurà un transbordador.")]
    [InlineData("cy", "Dywedodd y cyngor ddydd Llun y bydd y bont ar gau ar gyfer gwaith atgyweirio tan ddiwedd y flwyddyn.")]
    [InlineData("eo", "La urba konsilio diris lunde, ke la ponto estos fermita por riparoj ĝis la fino de la jaro.")]
    [InlineData("et", "Linnavolikogu teatas esmaspäeval, et sild on remondi tõttu aasta lõpuni suletud.")]
    [InlineData("eu", "Udalak astelehenean jakinarazi zuen zubia itxita egongo dela urte amaiera arte konponketak egiteko.")]
    [InlineData("ga", "Dúirt an chomhairle Dé Luain go mbeidh an droichead dúnta le haghaidh deisiúchán go dtí deireadh na bliana.")]
    [InlineData("is", "Borgarstjórnin tilkynnti á mánudag að brúin yrði lokuð vegna viðgerða til ársloka.")]
    [InlineData("la", "Consilium urbis nuntiavit pontem usque ad finem anni clausum fore, quia reficiendus est.")]
    [InlineData("lt", "Miesto taryba pirmadienį pranešė, kad tiltas bus uždarytas remontui iki metų pabaigos.")]
    [InlineData("lv", "Pilsētas dome pirmdien paziņoja, ka tilts remonta dēļ būs slēgts līdz gada beigām.")]
    [InlineData("mi", "I kī te kaunihera i te Mane ka kati te piriti kia whakatikaina tae noa ki te mutunga o te tau.")]
    [InlineData("sk", "Mestské zastupiteľstvo v pondelok oznámilo, že most bude pre opravy zatvorený až do konca roka.")]
    [InlineData("sl", "Mestni svet je v ponedeljek sporočil, da bo most zaradi popravil zaprt do konca leta.")]
    [InlineData("so", "Golaha magaalada ayaa Isniintii sheegay in buundada la xiri doono ilaa dhamaadka sanadka si loo dayactiro.")]
    [InlineData("sq", "Këshilli i qytetit njoftoi të hënën se ura do të mbyllet për riparime deri në fund të vitit.")]
    [InlineData("sr", "Gradsko veće je u ponedeljak saopštilo da će most biti zatvoren zbog popravki, jer se posle zime gde god se pogleda vide pukotine, a reka i dalje raste posle obilnih kiša.")]
    [InlineData("sw", "Baraza la jiji lilisema Jumatatu kwamba daraja litafungwa kwa ajili ya matengenezo hadi mwisho wa mwaka.")]
    [InlineData("tl", "Sinabi ng konseho noong Lunes na isasara ang tulay para sa pagkukumpuni hanggang sa katapusan ng taon.")]
    [InlineData("yo", "Ìgbìmọ̀ ìlú sọ ní ọjọ́ Ajé pé wọn yóò ti afárá náà pa fún àtúnṣe títí di ìparí ọdún.")]
    [InlineData("zu", "Umkhandlu wathi ngoMsombuluko ibhuloho lizovalwa ukuze lilungiswe kuze kube sekupheleni konyaka.")]
    [InlineData("kk", "Қалалық кеңес дүйсенбі күні көпірдің жөндеуге байланысты жыл соңына дейін жабылатынын хабарлады.")]
    [InlineData("mk", "Градскиот совет во понеделникот соопшти дека мостот ќе биде затворен поради поправки до крајот на годината.")]
    [InlineData("mn", "Хотын зөвлөл даваа гарагт гүүрийг засварын ажлын улмаас оны эцэс хүртэл хаана гэж мэдэгдэв.")]
    [InlineData("mr", "नगर परिषदेने सोमवारी सांगितले की दुरुस्तीसाठी पूल वर्षाच्या अखेरपर्यंत बंद राहील.")]
    [InlineData("bn", "নগর পরিষদ সোমবার জানিয়েছে যে সেতুটি মেরামতের জন্য বছরের শেষ পর্যন্ত বন্ধ থাকবে।")]
    [InlineData("pa", "ਸ਼ਹਿਰ ਦੀ ਕੌਂਸਲ ਨੇ ਸੋਮਵਾਰ ਨੂੰ ਕਿਹਾ ਕਿ ਪੁਲ ਸਾਲ ਦੇ ਅੰਤ ਤੱਕ ਬੰਦ ਰਹੇਗਾ।")]
    [InlineData("gu", "નગર પરિષદે સોમવારે જણાવ્યું કે પુલ વર્ષના અંત સુધી બંધ રહેશે.")]
    [InlineData("ta", "பாலம் ஆண்டு இறுதி வரை மூடப்படும் என்று நகர சபை திங்கட்கிழமை தெரிவித்தது.")]
    [InlineData("te", "వంతెన ఏడాది చివరి వరకు మూసివేయబడుతుందని నగర మండలి సోమవారం తెలిపింది.")]
    [InlineData("ka", "საქალაქო საბჭომ ორშაბათს განაცხადა, რომ ხიდი წლის ბოლომდე დაიკეტება.")]
    [InlineData("hy", "Քաղաքային խորհուրդը երկուշաբթի հայտնեց, որ կամուրջը փակ կլինի մինչև տարեվերջ։")]
    [InlineData("am", "የከተማው ምክር ቤት ሰኞ ዕለት እንዳስታወቀው ድልድዩ እስከ ዓመቱ መጨረሻ ድረስ ለጥገና ይዘጋል።")]
    public void A_sentence_of_news_is_recognised(string language, string sentence)
    {
        var detected = Detector.Detect([sentence]);
        Assert.Equal(language, detected.Code);
        Assert.InRange(detected.Confidence, 0.5, 1);
    }

    // Known from the Universal Declaration of Human Rights alone.
    [Theory]
    [InlineData("ha", "Majalisar birnin ta ce ranar Litinin za a rufe gadar domin gyara har zuwa karshen shekara.")]
    [InlineData("mt", "Il-kunsill qal it-Tnejn li l-pont se jingħalaq għat-tiswijiet sal-aħħar tas-sena.")]
    [InlineData("tg", "Шӯрои шаҳр рӯзи душанбе хабар дод, ки пул барои таъмир то охири сол баста мешавад.")]
    [InlineData("ps", "د ښار شورا د دوشنبې په ورځ وویل چې پل به د کال تر پایه د ترمیم لپاره تړل شوی وي.")]
    [InlineData("ne", "नगरपालिकाले सोमबार मर्मतका लागि पुल वर्षको अन्त्यसम्म बन्द रहने जनाएको छ।")]
    [InlineData("yi", "דער שטאָטראַט האָט מאָנטיק געזאָגט אַז די בריק װעט זײַן פֿאַרמאַכט ביז סוף יאָר.")]
    public void A_sentence_in_a_language_known_from_little_text_is_recognised(string language, string sentence) =>
        Assert.Equal(language, Detector.Detect([sentence]).Code);

    [Theory]
    [InlineData("en", "eng", "Latn", "The council said that the bridge would be closed.")]
    [InlineData("sr", "srp", "Cyrl", "Градско веће је саопштило да ће мост бити затворен због радова.")]
    [InlineData("fa", "fas", "Arab", "شورای شهر روز دوشنبه گفت که این پل برای تعمیر بسته خواهد شد.")]
    [InlineData("zh", "zho", "Hani", "市议会星期一表示，大桥将关闭维修到年底。")]
    [InlineData("ja", "jpn", "Jpan", "市議会は月曜日、橋を修理のため年末まで閉鎖すると発表した。")]
    [InlineData("ko", "kor", "Kore", "시의회는 월요일 다리를 수리하기 위해 연말까지 폐쇄한다고 밝혔다.")]
    [InlineData("no", "nor", "Latn", "Kommunen sa mandag at broen blir stengt, og at den ikke åpner før etter nyttår, sier hun nå.")]
    public void The_answer_names_the_language_by_three_letters_and_its_script(string code, string threeLetters, string script, string sentence)
    {
        var detected = Detector.Detect([sentence]);
        Assert.Equal((code, threeLetters, script), (detected.Code, detected.Iso639_3, detected.Script));
    }

    [Fact]
    public void Case_punctuation_and_digits_change_nothing()
    {
        var plain = Detector.Detect(["Oslo er en by i nord"]);
        Assert.InRange(plain.Confidence, 0.3, 0.99);
        Assert.Equal(plain, Detector.Detect(["OSLO (er) 3 en: »BY« i... NORD!"]));
    }
}
