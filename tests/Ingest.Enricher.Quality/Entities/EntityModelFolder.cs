using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Reads a model from a folder instead of from beside the code.</summary>
internal static class EntityModelFolder
{
    internal static EntityModel Read(string folder)
    {
        var second = Path.Combine(folder, EntityModelFiles.SecondPass);
        return new EntityModel
        {
            Gazetteer = Gazetteer.Read(Bytes(EntityModelFiles.Gazetteer), EntityModelFiles.Gazetteer),
            Clusters = WordClusters.Read(Bytes(EntityModelFiles.Clusters), EntityModelFiles.Clusters),
            First = SequenceModel.Read(Bytes(EntityModelFiles.FirstPass), EntityModelFiles.FirstPass),
            Second = File.Exists(second) ? SequenceModel.Read(File.ReadAllBytes(second), EntityModelFiles.SecondPass) : null,
        };

        byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(folder, name));
    }
}
