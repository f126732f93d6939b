using Ingest.Enricher.Language;

namespace Ingest.Enricher.Quality.Language;

/// <summary>Trains the language model.</summary>
internal static class LanguageTraining
{
    /// <summary>Trains on all texts but those of one part.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="leftOut">A part from 0; null for none.</param>
    public static LanguageModel Train(LanguageTexts texts, int? leftOut = null) =>
        new([.. texts.SharedScripts.Select(script => new ScriptTrainer(script, texts.Of(script, leftOut), FeaturesOf(script)).Train())]);

    // What fits the bounds of 5 MB on disk and 12 MB in memory; twice as many in Latin letters are no better.
    private static int FeaturesOf(Script script) => script switch
    {
        Script.Latin => 100_000,
        Script.Cyrillic => 25_000,
        // A syllabary has ten times the letters, and so more runs of them.
        Script.Ethiopic => 20_000,
        _ => 8_000,
    };
}
