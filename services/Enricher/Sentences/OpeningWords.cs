using System.Collections.Frozen;

namespace Ingest.Enricher.Sentences;

/// <summary>
/// Words that begin sentences and are in no name, with a capital: they show that the stop of an abbreviation before them ended a sentence.
/// Function words of the languages that most news is written in, collected by hand.
/// </summary>
internal static class OpeningWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = ("""
        The A An He She It They We You I This That These Those There Here His Her Its Their Our My Your In On At By For From With As But And Or So
        If When While Where After Before Since Because Although Though However Yet Still Then Now Today Yesterday Tomorrow What Who Why How Which
        Not No Some Many Most All Both Each Every Another Other Several Few More Meanwhile Also Only Just Even According During Despite Under Over
        Le Les Un Une Il Elle Ils Elles On Nous Vous Je Ce Cette Ces Mais Et Dans En Sur Pour Par Avec Selon Après Avant Depuis Si
        El Los Las Una Es Ella Ellos Pero Y En Con Por Para Según Desde Cuando Si No Este Esta Esto Ese Esa Ante Entre Sobre Tras Hasta Sin También Además Así
        Der Die Das Ein Eine Er Sie Es Wir Ich Dies Diese Dieser Aber Und In Im Am Auf Mit Nach Bei Seit Wenn Als Doch Auch Ich Mich Mir Ihr Ihre Ihren Sein Seine Seinen Kein Keine Zu Zum Zur Für
        O Os As Um Uma Ele Ela Mas Com Não Na No Nas Nos Il Lo Gli Uno Ma Nel Nella Con Non Per Di Da
        De Het Een Hij Zij Ze We Maar En Op Met Voor Na Bij Als Van
        """).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    internal static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
