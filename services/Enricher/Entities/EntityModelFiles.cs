namespace Ingest.Enricher.Entities;

/// <summary>The files that the entity model is in, beside the code.</summary>
internal static class EntityModelFiles
{
    internal const string Gazetteer = "entities.gaz";
    internal const string Clusters = "entities.clu";
    internal const string FirstPass = "entities-first.crf";
    internal const string SecondPass = "entities-second.crf";

    /// <summary>A file's bytes.</summary>
    /// <exception cref="InvalidDataException">It is not there.</exception>
    internal static byte[] Read(string name)
    {
        using var stream = typeof(EntityModelFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The model {name} is missing from {typeof(EntityModelFiles).Assembly.GetName().Name}: build it again from whole sources.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    internal static InvalidDataException Damaged(string name) =>
        new($"The model {name} is damaged: take the file from the sources again, or train it with tests/Ingest.Enricher.Quality.");
}
