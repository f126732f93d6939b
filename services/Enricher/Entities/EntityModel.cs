using Ingest.Enricher.Models;

namespace Ingest.Enricher.Entities;

/// <summary>Everything that was trained or collected for finding names. Immutable and thread-safe.</summary>
internal sealed record EntityModel
{
    private static EntityModel? _shipped;

    /// <summary>The model that lies beside the code, read when first asked for.</summary>
    /// <exception cref="InvalidDataException">A file is missing or damaged.</exception>
    internal static EntityModel Shipped => LazyInitializer.EnsureInitialized(ref _shipped, static () => new EntityModel
    {
        Gazetteer = Gazetteer.Read(ModelFile.Read(EntityModelFiles.Gazetteer), EntityModelFiles.Gazetteer),
        Clusters = WordClusters.Read(ModelFile.Read(EntityModelFiles.Clusters), EntityModelFiles.Clusters),
        First = SequenceModel.Read(ModelFile.Read(EntityModelFiles.FirstPass), EntityModelFiles.FirstPass),
        Second = SequenceModel.Read(ModelFile.Read(EntityModelFiles.SecondPass), EntityModelFiles.SecondPass),
    });

    internal required Gazetteer Gazetteer { get; init; }

    internal required WordClusters Clusters { get; init; }

    /// <summary>Judges each sentence by itself and by what the article's words show.</summary>
    internal required SequenceModel First { get; init; }

    /// <summary>Judges again, knowing what the first pass said of the same names elsewhere; null for none.</summary>
    internal SequenceModel? Second { get; init; }
}
