using System.Collections.Frozen;

namespace Ingest.Enricher.Facts;

/// <summary>The words of one language that number, and that say what happened to the numbered. Collected by hand.</summary>
internal sealed class FactWords
{
    /// <summary>In UTF-16 units.</summary>
    internal const int LongestWord = 24;

    private static readonly FrozenDictionary<string, FactWords> All = new Dictionary<string, FactWords>(StringComparer.Ordinal)
    {
        ["en"] = new FactWords(
            "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90",
            "dozen=12 hundred=100 thousand=1000 million=1000000 mln=1000000 billion=1000000000 bln=1000000000 trillion=1000000000000 lakh=100000 lakhs=100000 crore=10000000 crores=10000000",
            "tens=10 dozens=12 scores=20 hundreds=100 thousands=1000",
            "Killed:killed,dead,died,deaths,fatalities,perished Injured:injured,wounded,hurt,injuries Missing:missing Displaced:displaced Arrested:arrested,detained,arrests",
            "Killed:killed,killing,kills Injured:injured,injuring,wounded,wounding,injures,wounds Displaced:displaced,displacing Arrested:arrested,arresting,detained,detaining",
            "people persons person civilians civilian soldiers soldier children child women woman men man police officers officer migrants protesters residents students passengers others more workers militants fighters villagers journalists troops patients girls girl boys boy victims refugees prisoners hostages suspects policemen firefighters demonstrators",
            "was were are is have has had been being who confirmed reported reportedly feared believed remain remained still also left",
            "could would might may should can to will",
            "at-least=AtLeast no-fewer-than=AtLeast not-less-than=AtLeast a-minimum-of=AtLeast more-than=MoreThan over=MoreThan exceeding=MoreThan fewer-than=LessThan less-than=LessThan under=LessThan about=About around=About nearly=About almost=About some=About roughly=About approximately=About an-estimated=About estimated=About up-to=UpTo as-many-as=UpTo",
            decimalComma: false),
        ["de"] = new FactWords(
            "null=0 eine=1 einen=1 einem=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 hundert=100",
            "tausend=1000 million=1000000 millionen=1000000 mio=1000000 mio.=1000000 milliarde=1000000000 milliarden=1000000000 mrd=1000000000 mrd.=1000000000 billion=1000000000000 billionen=1000000000000",
            "dutzende=12 hunderte=100 tausende=1000 zehntausende=10000",
            "Killed:tote,toten,todesopfer,getötet,gestorben,starben Injured:verletzte,verletzten,verletzt Missing:vermisste,vermissten,vermisst Displaced:vertriebene,vertrieben Arrested:festgenommen,festnahmen,verhaftet,verhaftungen",
            "Killed:tötete,töteten Injured:verletzte,verletzten",
            "menschen personen person zivilisten soldaten kinder frauen männer polizisten passagiere weitere insassen demonstranten migranten arbeiter palästinenser",
            "wurden wurde worden sind waren seien haben dabei",
            "könnten könnte würden",
            "mindestens=AtLeast wenigstens=AtLeast mehr-als=MoreThan über=MoreThan weniger-als=LessThan unter=LessThan etwa=About rund=About ungefähr=About circa=About ca.=About fast=About knapp=About bis-zu=UpTo"),
        ["fr"] = new FactWords(
            "zéro=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100",
            "mille=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000 billion=1000000000000 billions=1000000000000",
            "dizaines=10 douzaines=12 centaines=100 milliers=1000",
            "Killed:morts,mort,tués,tuées,tué,tuée,décédés,décédées,décès Injured:blessés,blessées,blessé,blessée Missing:disparus,disparues,disparu Displaced:déplacés,déplacées Arrested:arrêtées,arrêtés,interpellées,interpellés,interpellations,arrestations",
            "Killed:tué,tuant Injured:blessé,blessant Arrested:arrêté,interpellé",
            "personnes personne civils soldats enfants femmes hommes policiers migrants autres manifestants passagers palestiniens",
            "ont été sont étaient avaient sont",
            "pourrait pourraient aurait auraient",
            "au-moins=AtLeast plus-de=MoreThan plus-d'=MoreThan plus-d’=MoreThan moins-de=LessThan environ=About près-de=About quelque=About jusqu'à=UpTo jusqu’à=UpTo"),
        ["es"] = new FactWords(
            "cero=0 un=1 una=1 uno=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 veinte=20 treinta=30 cuarenta=40 cincuenta=50 cien=100",
            "mil=1000 millón=1000000 millones=1000000 billón=1000000000000 billones=1000000000000",
            "decenas=10 docenas=12 cientos=100 centenares=100 miles=1000",
            "Killed:muertos,muertas,muerto,fallecidos,fallecidas,murieron,fallecieron,asesinados,asesinadas Injured:heridos,heridas,herido,herida Missing:desaparecidos,desaparecidas Displaced:desplazados,desplazadas Arrested:detenidos,detenidas,arrestados,arrestadas,detenciones",
            "Killed:mató,matando Injured:hirió,hiriendo",
            "personas persona civiles soldados niños mujeres hombres policías migrantes otros otras manifestantes palestinos",
            "fueron han sido resultaron quedaron están estaban",
            "podría podrían habría habrían",
            "al-menos=AtLeast por-lo-menos=AtLeast más-de=MoreThan menos-de=LessThan unos=About unas=About cerca-de=About casi=About alrededor-de=About aproximadamente=About hasta=UpTo"),
        ["it"] = new FactWords(
            "zero=0 un=1 una=1 uno=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 venti=20 trenta=30 quaranta=40 cinquanta=50 cento=100",
            "mila=1000 mille=1000 milione=1000000 milioni=1000000 mln=1000000 miliardo=1000000000 miliardi=1000000000 mld=1000000000",
            "decine=10 dozzine=12 centinaia=100 migliaia=1000",
            "Killed:morti,morte,morto,uccisi,uccise,vittime Injured:feriti,ferite,ferito Missing:dispersi,disperse Displaced:sfollati,sfollate Arrested:arrestati,arrestate,arresti,fermati",
            "Killed:ucciso,uccidendo Injured:ferito,ferendo Arrested:arrestato",
            "persone persona civili soldati bambini donne uomini migranti altre altri poliziotti manifestanti palestinesi",
            "sono state stati rimaste rimasti risultano",
            "potrebbe potrebbero avrebbe",
            "almeno=AtLeast più-di=MoreThan oltre=MoreThan meno-di=LessThan circa=About quasi=About fino-a=UpTo"),
        ["pt"] = new FactWords(
            "zero=0 um=1 uma=1 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 quinze=15 vinte=20 trinta=30 quarenta=40 cinquenta=50 cem=100",
            "mil=1000 milhão=1000000 milhões=1000000 bilhão=1000000000 bilhões=1000000000 trilhão=1000000000000 trilhões=1000000000000",
            "dezenas=10 dúzias=12 centenas=100 milhares=1000",
            "Killed:mortos,mortas,mortes,morreram Injured:feridos,feridas Missing:desaparecidos,desaparecidas Displaced:desalojados,desalojadas,deslocados,deslocadas Arrested:presos,presas,detidos,detidas,prisões",
            "Killed:matou,matando Injured:feriu,ferindo",
            "pessoas pessoa civis soldados crianças mulheres homens policiais migrantes outras outros manifestantes palestinos",
            "foram ficaram estão estavam",
            "poderia poderiam teria",
            "pelo-menos=AtLeast ao-menos=AtLeast mais-de=MoreThan menos-de=LessThan cerca-de=About quase=About aproximadamente=About até=UpTo"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FactWords NoWords = new("", "", "", "", "", "", "", "", "");

    // Of languages that write a point before decimals.
    private static readonly FactWords NoWordsPoint = new("", "", "", "", "", "", "", "", "", decimalComma: false);

    private readonly FrozenDictionary<string, FactWord>.AlternateLookup<ReadOnlySpan<char>> _words;

    private FactWords(string numbers, string multipliers, string several, string behind, string before, string people, string auxiliaries, string possible, string qualifiers, bool decimalComma = true)
    {
        var words = new Dictionary<string, FactWord>(StringComparer.Ordinal);
        foreach (var (word, value) in Pairs(numbers))
            Set(words, word, old => old with { Number = decimal.Parse(value) });
        foreach (var (word, value) in Pairs(multipliers))
            Set(words, word, old => old with { Multiplier = decimal.Parse(value) });
        foreach (var (word, value) in Pairs(several))
            Set(words, word, old => old with { Several = decimal.Parse(value) });
        foreach (var (word, kind) in Kinds(behind))
            Set(words, word, old => old with { Behind = kind });
        foreach (var (word, kind) in Kinds(before))
            Set(words, word, old => old with { Before = kind });
        foreach (var word in Split(people))
            Set(words, word, static old => old with { IsPeople = true });
        foreach (var word in Split(auxiliaries))
            Set(words, word, static old => old with { IsAuxiliary = true });
        foreach (var word in Split(possible))
            Set(words, word, static old => old with { IsPossible = true });
        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Qualifiers = [.. Pairs(qualifiers).Select(static pair => (pair.Word.Split('-'), Enum.Parse<FactQualifier>(pair.Value)))];
        DecimalComma = decimalComma;
    }

    /// <summary>Words before a number that say how exactly it is meant.</summary>
    internal IReadOnlyList<(string[] Words, FactQualifier Qualifier)> Qualifiers { get; }

    /// <summary>Whether decimals stand behind a comma.</summary>
    internal bool DecimalComma { get; }

    /// <summary>A language's words; none where there is no list.</summary>
    internal static FactWords Of(string language) =>
        All.TryGetValue(language, out var words) ? words : language is "zh" or "ja" or "ko" or "th" or "he" or "hi" or "und" or "ms" or "ur" or "bn" or "ta" or "sw" ? NoWordsPoint : NoWords;

    internal FactWord Find(ReadOnlySpan<char> lower) => _words.TryGetValue(lower, out var word) ? word : default;

    private static void Set(Dictionary<string, FactWord> words, string word, Func<FactWord, FactWord> change) => words[word] = change(words.GetValueOrDefault(word));

    private static IEnumerable<(string Word, string Value)> Pairs(string list) => Split(list).Select(static item => (item[..item.IndexOf('=')], item[(item.IndexOf('=') + 1)..]));

    private static IEnumerable<(string Word, FactKind Kind)> Kinds(string list) => Split(list).SelectMany(static item =>
        item[(item.IndexOf(':') + 1)..].Split(',').Select(word => (word, Enum.Parse<FactKind>(item.AsSpan(0, item.IndexOf(':'))))));

    private static string[] Split(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
