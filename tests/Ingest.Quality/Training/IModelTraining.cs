using Ingest.Cleaner.Models;

namespace Ingest.Quality.Training;

/// <summary>Trains the model files of one part of the Cleaner on the corpora.</summary>
internal interface IModelTraining
{
    /// <summary>The name that <c>train --only</c> takes.</summary>
    string Name { get; }

    /// <summary>Trains on every page outside of a fold.</summary>
    /// <param name="leftOut">The fold whose pages must not be seen, 0 to 4; null trains on all pages: the shipped files.</param>
    /// <returns>The files by their names below services/Cleaner/Models.</returns>
    IReadOnlyDictionary<string, byte[]> Train(int? leftOut);

    /// <summary>The models with this part's taken from files that <see cref="Train"/> gave.</summary>
    CleanerModels Use(CleanerModels models, IReadOnlyDictionary<string, byte[]> files);
}
