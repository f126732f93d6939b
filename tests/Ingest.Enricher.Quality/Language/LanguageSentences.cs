namespace Ingest.Enricher.Quality.Language;

/// <summary>The sentences of the set language-dev: a language's code, a tab, a sentence.</summary>
internal static class LanguageSentences
{
    /// <summary>Reads them in the file's order.</summary>
    /// <param name="corpora">The folder that the corpora were unpacked in.</param>
    /// <exception cref="DirectoryNotFoundException">The set is not there; the message says what to do.</exception>
    public static (string Code, string Text)[] Read(string corpora)
    {
        var path = Path.Combine(corpora, "language", "language-dev.tsv");
        if (!File.Exists(path))
            throw new DirectoryNotFoundException($"There is no {path}: name the folder of the unpacked corpora with --corpora.");
        return [.. File.ReadLines(path).Where(static line => line.Contains('\t', StringComparison.Ordinal)).Select(static line => line.Split('\t', 2)).Select(static parts => (parts[0], parts[1]))];
    }
}
