using Ingest.Cleaner.Models;
using Ingest.Quality.Corpora;

namespace Ingest.Quality.Training;

/// <summary>Every part that is trained, and the models of each fold.</summary>
internal static class ModelTrainings
{
    /// <summary>The parts, in the order in which they are trained.</summary>
    /// <param name="corpora">The folder with the corpora.</param>
    public static IReadOnlyList<IModelTraining> All(string corpora) => [new HtmlBlockTraining(corpora), new LineTraining(corpora), new SentenceTraining(corpora), new FieldTraining(corpora), new LineFieldTraining(corpora)];

    /// <summary>
    /// For each fold the models that have seen none of its sites. With a folder, files that lie there are used instead of trained anew, and
    /// what is trained is left there.
    /// </summary>
    public static CleanerModels[] CrossValidated(string corpora, string? folder)
    {
        var models = Enumerable.Repeat(CleanerModels.Shipped, Folds.Count).ToArray();
        foreach (var training in All(corpora))
        {
            for (var fold = 0; fold < models.Length; fold++)
                models[fold] = training.Use(models[fold], Files(training, fold, folder));
        }
        return models;
    }

    private static IReadOnlyDictionary<string, byte[]> Files(IModelTraining training, int fold, string? folder)
    {
        var place = folder is null ? null : Path.Combine(folder, training.Name, $"fold{fold}");
        if (place is not null && Directory.Exists(place))
            return Directory.GetFiles(place).ToDictionary(static file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);
        Console.Error.WriteLine($"Training {training.Name} without fold {fold}.");
        var files = training.Train(fold);
        if (place is not null)
            Write(files, place);
        return files;
    }

    /// <summary>Writes trained files to a folder.</summary>
    public static void Write(IReadOnlyDictionary<string, byte[]> files, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in files)
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
    }
}
