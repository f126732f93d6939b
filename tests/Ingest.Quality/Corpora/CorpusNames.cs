namespace Ingest.Quality.Corpora;

/// <summary>The sets that the table has, by the names under which it shows them.</summary>
internal static class CorpusNames
{
    private const string OneLine = " (one line)";

    public static readonly string[] All =
        ["wcxb-dev-article", "fundus", "wcxb-dev-article-text", "fundus-text", "wcxb-dev-article-text" + OneLine, "fundus-text" + OneLine];

    /// <summary>Opens a set by such a name.</summary>
    public static Corpus Open(string folder, string name) =>
        name.EndsWith(OneLine, StringComparison.Ordinal) ? Corpus.Open(folder, name[..^OneLine.Length], oneLine: true) : Corpus.Open(folder, name);
}
