namespace Ingest.Enricher.Models;

/// <summary>Reads the bytes of a model or list that lies in the assembly.</summary>
internal static class ModelFile
{
    /// <summary>The file's bytes.</summary>
    /// <param name="name">The resource's name, like <c>places.gaz</c>.</param>
    /// <exception cref="InvalidDataException">It is not there.</exception>
    internal static byte[] Read(string name)
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The file {name} is missing from {typeof(ModelFile).Assembly.GetName().Name}: build it again from whole sources.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>What is thrown for a file that cannot be read as what it is.</summary>
    internal static InvalidDataException Damaged(string name) =>
        new($"The model {name} is damaged: take the file from the sources again, or train it with tests/Ingest.Enricher.Quality.");
}
