using Ingest.Enricher.Language;

namespace Ingest.Enricher.Quality.Language;

/// <summary>A detector for each part of the texts, trained on the other parts.</summary>
internal sealed class LanguageFolds
{
    private readonly LanguageDetector[] _detectors = new LanguageDetector[LanguageTexts.Folds];

    private LanguageFolds()
    {
    }

    /// <summary>Trains the detectors, or reads those that a former run left.</summary>
    /// <param name="texts">The texts; read only where a model is missing.</param>
    /// <param name="folder">Where the models are kept; null for nowhere.</param>
    public static LanguageFolds Train(LanguageTexts texts, string? folder)
    {
        var folds = new LanguageFolds();
        Parallel.For(0, LanguageTexts.Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var path = folder is null ? null : Path.Combine(folder, $"language-{fold}.lng");
            if (path is null || !File.Exists(path))
            {
                var bytes = LanguageTraining.Train(texts, fold).Write();
                folds._detectors[fold] = new LanguageDetector(LanguageModel.Read(bytes, "fold"));
                if (path is null)
                    return;
                Directory.CreateDirectory(folder!);
                File.WriteAllBytes(path, bytes);
                return;
            }
            folds._detectors[fold] = new LanguageDetector(LanguageModel.Read(File.ReadAllBytes(path), path));
        });
        return folds;
    }

    /// <summary>The detector that has not seen a part.</summary>
    public LanguageDetector Of(int fold) => _detectors[fold];
}
