using Ingest.Enricher.Language;

namespace Ingest.Enricher.Quality.Language;

/// <summary>Trains the language model.</summary>
internal static class LanguageTraining
{
    // What fits the bounds of 5 MB on disk and 12 MB in memory.
    private const int LatinFeatures = 110_000;
    private const int OtherFeatures = 30_000;

    /// <summary>Trains on all texts but those of one part.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="leftOut">A part from 0; −1 for none.</param>
    public static LanguageModel Train(LanguageTexts texts, int leftOut = -1) =>
        new([.. texts.SharedScripts.Select(script => new ScriptTrainer(script, texts.Of(script, leftOut), script == Script.Latin ? LatinFeatures : OtherFeatures).Train())]);
}
