using System.Collections.Frozen;

namespace Ingest.Enricher.Quotes;

/// <summary>The words of one language that attribute speech. Collected by hand.</summary>
internal sealed class SpeechWords
{
    private static readonly FrozenDictionary<string, SpeechWords> All = new Dictionary<string, SpeechWords>(StringComparer.Ordinal)
    {
        ["en"] = new SpeechWords(
            "said says say saying told tells added adds adding explained explains explaining asked asks argued argues warned warns warning insisted insists noted notes noting wrote writes tweeted posted claimed claims stated states announced replied responded declared remarked recalled recalls admitted admits acknowledged concluded commented comments highlights highlighted continued observed joked quipped stressed emphasised emphasized reiterated shouted testified complained cautioned boasted vowed promised predicted suggested conceded confirmed quoted",
            "has have had also later then once", "he", "she", "according:to", "", "mr mr. mrs mrs. ms ms. dr dr. sir lord lady dame president prime minister foreign finance defence defense interior home secretary chancellor senator sen. gov. governor rep. representative congressman congresswoman mayor judge justice general gen. captain capt. colonel col. sergeant sgt. lieutenant lt. chief police inspector detective professor prof. chairman chairwoman director king queen prince princess pope father rev. coach deputy vice attorney spokesman spokeswoman spokesperson speaker officer superintendent commissioner ambassador actor actress author analyst"),
        ["fr"] = new SpeechWords(
            "dit déclaré déclare affirmé affirme expliqué explique ajouté ajoute annoncé estime estimé indiqué indique assure assuré souligné souligne précisé précise lancé lance confié confie raconte raconté écrit répondu répond insisté insiste regretté regrette martelé martèle conclu conclut poursuit poursuivi rappelé rappelle dénoncé dénonce commenté commente résume soupire reconnaît reconnu témoigne déplore admet prévient promis promet",
            "a ont avait s'est s’est encore également aussi", "il a-t-il t-il dit-il", "elle a-t-elle t-elle dit-elle", "selon", "", "m. mme mme. mlle dr président présidente ministre premier première maire général sénateur sénatrice député députée"),
        ["es"] = new SpeechWords(
            "dijo dice dicho afirmó afirma explicó explica aseguró asegura señaló señala indicó agregó añadió añade declaró declara expresó manifestó comentó comenta sostuvo sostiene apuntó advirtió advierte insistió subrayó destacó recordó reconoció reconoce anunció escribió contó cuenta respondió lamentó denunció concluyó precisó confesó relató remarcó aclaró preguntó",
            "ha han había también además", "él", "ella", "según", "", "señor señora sr. sra. don doña doctor doctora presidente presidenta ministro ministra alcalde alcaldesa general"),
        ["de"] = new SpeechWords(
            "sagt sagte gesagt sagten erklärt erklärte betont betonte meint meinte berichtet berichtete ergänzt ergänzte schreibt schrieb erzählt erzählte kritisiert kritisierte warnt warnte fordert forderte fragt fragte antwortet antwortete versichert versicherte bekräftigte mahnte räumte teilte urteilt resümiert verrät behauptet behauptete kommentiert kommentierte",
            "hat haben hatte auch dazu weiter", "er", "sie", "laut so", "zufolge", "herr frau dr. prof. professor präsident präsidentin minister ministerin kanzler kanzlerin bürgermeister bürgermeisterin sprecher sprecherin chef chefin direktor direktorin vorsitzender vorsitzende trainer trainerin leiter leiterin experte expertin forscher forscherin autor autorin"),
        ["it"] = new SpeechWords(
            "detto dice disse spiega spiegato afferma affermato dichiarato dichiara aggiunto aggiunge racconta raccontato sottolinea sottolineato commenta commentato scrive scritto ha-detto conclude concluso precisa precisato ricorda ricordato osserva ribadisce ribadito assicura sostiene annunciato ammette avverte risponde risposto",
            "ha hanno aveva anche poi così", "lui egli", "lei", "secondo", "", "signor signora dott. presidente ministro ministra premier sindaco sindaca generale onorevole"),
        ["pt"] = new SpeechWords(
            "disse diz afirmou afirma explicou explica declarou acrescentou contou conta ressaltou destacou comentou escreveu avaliou avalia completou concluiu defendeu anunciou argumentou alertou alerta lembrou admitiu respondeu relatou relata garantiu sublinhou frisou criticou questionou",
            "tem ainda também", "ele", "ela", "segundo conforme", "", "senhor senhora sr. sra. doutor doutora presidente presidenta ministro ministra prefeito prefeita deputado deputada senador senadora general"),
        ["nl"] = new SpeechWords(
            "zegt zei gezegd zeiden vertelt vertelde verklaart verklaarde stelt stelde aldus schrijft schreef benadrukt benadrukte reageert reageerde vindt meldt waarschuwt waarschuwde voegt vraagt vroeg antwoordt",
            "heeft hebben had ook", "hij", "zij ze", "volgens", "", "meneer mevrouw dr. prof. president premier minister burgemeester directeur woordvoerder"),
        ["ru"] = new SpeechWords(
            "сказал сказала сказали заявил заявила заявили отметил отметила сообщил сообщила подчеркнул подчеркнула добавил добавила рассказал рассказала пояснил пояснила считает говорит объяснил объяснила написал написала уточнил уточнила утверждает признал признала ответил ответила заметил заметила напомнил напомнила",
            "также", "он", "она", "по:словам по:мнению", "", "президент министр премьер-министр губернатор мэр генерал господин г-н г-жа"),
        ["ar"] = new SpeechWords("قال قالت وقال وقالت يقول تقول ويقول وتقول أضاف أضافت وأضاف وأضافت أكد أكدت وأكد وأكدت أوضح أوضحت وأوضح وأوضحت صرح صرحت وصرح كتب كتبت وكتب وتابع وتابعت تابع", "قد", "هو", "هي", "بحسب وبحسب حسب", "", "الرئيس رئيس الوزير وزير وزيرة السيد السيدة الدكتور الدكتورة الجنرال"),
        ["tr"] = new SpeechWords("dedi diyor söyledi belirtti konuştu kaydetti açıkladı vurguladı anlattı ekledi yazdı sordu yanıtladı değerlendirdi kullandı diyen", "diye şeklinde ifadelerini ifadesini şöyle de", "o", "", "", "göre", "sayın bay bayan dr. prof. başkan başkanı bakan bakanı cumhurbaşkanı başbakan vali genel sekreter"),
        ["id"] = new SpeechWords("kata ujar ujarnya katanya tutur tuturnya ucap ucapnya jelas jelasnya ungkap ungkapnya tegas tegasnya papar imbuh lanjut mengatakan menyatakan menjelaskan menegaskan menambahkan berkata menuturkan mengungkapkan", "juga", "dia ia ujarnya katanya tuturnya ucapnya jelasnya ungkapnya tegasnya", "", "menurut", "", "bapak ibu pak bu presiden menteri gubernur bupati wali jenderal dr. prof."),
        ["sv"] = new SpeechWords("säger sade sa skriver skrev berättar berättade menar menade uppger förklarar tillägger konstaterar", "har också även", "han", "hon", "enligt", "", "statsminister minister utrikesminister president"),
        ["da"] = new SpeechWords("siger sagde skriver skrev fortæller fortalte mener forklarer tilføjer lyder", "har også", "han", "hun", "ifølge", "", "statsminister minister udenrigsminister præsident"),
        ["no"] = new SpeechWords("sier sa skriver skrev forteller fortalte mener forklarer legger", "har også", "han", "hun", "ifølge", "", "statsminister minister utenriksminister president"),
        ["pl"] = new SpeechWords("powiedział powiedziała mówi stwierdził stwierdziła dodał dodała podkreślił podkreśliła zaznaczył zaznaczyła napisał napisała oświadczył oświadczyła przyznał przyznała wyjaśnił wyjaśniła", "także", "on", "ona", "według zdaniem", "", "premier prezydent minister prezes"),
        ["cs"] = new SpeechWords("řekl řekla uvedl uvedla dodal dodala prohlásil prohlásila napsal napsala říká upozornil upozornila vysvětlil vysvětlila", "také", "on", "ona", "podle", "", "premiér prezident ministr"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly SpeechWords None = new("", "", "", "", "", "", "");

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _verbs;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _between;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _he;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _she;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _behindName;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _titles;
    private readonly string[][] _accordingTo;

    private SpeechWords(string verbs, string between, string he, string she, string accordingTo, string behindName, string titles)
    {
        (_verbs, _between, _he, _she) = (Set(verbs), Set(between), Set(he), Set(she));
        (_behindName, _titles) = (Set(behindName), Set(titles));
        _accordingTo = [.. Words(accordingTo).Select(static words => words.Split(':'))];
    }

    /// <summary>A language's words; none where there is no list.</summary>
    internal static SpeechWords Of(string language) => All.GetValueOrDefault(language, None);

    internal bool IsVerb(ReadOnlySpan<char> word) => _verbs.Contains(word);

    /// <summary>Whether a word can stand between a speaker and the verb: "has", "also".</summary>
    internal bool IsBetween(ReadOnlySpan<char> word) => _between.Contains(word);

    internal bool IsHe(ReadOnlySpan<char> word) => _he.Contains(word);

    internal bool IsShe(ReadOnlySpan<char> word) => _she.Contains(word);

    /// <summary>Whether a word behind a name does what "according to" does before it.</summary>
    internal bool IsBehindName(ReadOnlySpan<char> word) => _behindName.Contains(word);

    /// <summary>Whether a word is a title or an office, which is no part of a name.</summary>
    internal bool IsTitle(ReadOnlySpan<char> word) => _titles.Contains(word);

    /// <summary>How many words from a place on say "according to"; zero where they do not.</summary>
    internal int AccordingTo(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        foreach (var words in _accordingTo)
        {
            if (word.SequenceEqual(words[0]) && (words.Length == 1 || next.SequenceEqual(words[1])))
                return words.Length;
        }
        return 0;
    }

    private static string[] Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string list) => Words(list).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
