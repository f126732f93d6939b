namespace Ingest.Cleaner.Models;

/// <summary>Reads the bytes of a model that lies beside the code.</summary>
internal static class ModelFile
{
    /// <summary>The file's bytes.</summary>
    /// <param name="name">The resource's name, like <c>html-blocks.gbt</c>.</param>
    /// <exception cref="InvalidDataException">It is not there.</exception>
    public static byte[] Read(string name)
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The model {name} is missing from {typeof(ModelFile).Assembly.GetName().Name}: build it again from whole sources.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
