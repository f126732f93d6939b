using Lingua;

namespace Ingest.Enricher.Quality.Language;

/// <summary>SearchPioneer.Lingua with all its languages, at high accuracy.</summary>
internal sealed class LinguaPeer
{
    private readonly LanguageDetector _detector = LanguageDetectorBuilder.FromAllLanguages().WithPreloadedLanguageModels().Build();

    public Answer Detect((string Code, string Text) sentence) => new(sentence.Code, Code(_detector.DetectLanguageOf(sentence.Text)), 0);

    private static string Code(Lingua.Language language) => language == Lingua.Language.Unknown ? "und" : language.IsoCode6391().ToString().ToLowerInvariant();
}
