using System.IO.Compression;
using System.Text.Json;

namespace Ingest.Enricher.Quality.Language;

/// <summary>
/// How often each run of one to five letters stands in a language's text, from the models of SearchPioneer.Lingua 2.0.0 (Apache-2.0; trained
/// on a million sentences of the Leipzig corpora a language). The package holds, for each run, its frequency among all runs that begin with
/// the same letters but the last; their product is the run's own.
/// </summary>
internal sealed class LinguaFrequencies
{
    /// <summary>The longest run that the package has.</summary>
    public const int Longest = 5;

    private static readonly string[] Files = ["unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"];

    private readonly Dictionary<string, double>[] _frequencies = new Dictionary<string, double>[Longest];

    private LinguaFrequencies()
    {
    }

    /// <summary>The runs of so many letters, with their frequency among all letters.</summary>
    public IReadOnlyDictionary<string, double> OfLength(int length) => _frequencies[length - 1];

    /// <summary>A run's frequency; 0 where it was not met.</summary>
    public double Of(string run) => _frequencies[run.Length - 1].GetValueOrDefault(run);

    /// <summary>Reads a language's frequencies, which the package's build lays beside the program.</summary>
    /// <param name="code">ISO 639-1, as the package names its folders.</param>
    public static LinguaFrequencies Read(string code)
    {
        var result = new LinguaFrequencies();
        for (var length = 1; length <= Longest; length++)
        {
            var runs = result._frequencies[length - 1] = new Dictionary<string, double>(StringComparer.Ordinal);
            var path = Path.Combine(AppContext.BaseDirectory, "Lingua", "LanguageModels", code, Files[length - 1] + ".json.br");
            using var stream = new BrotliStream(File.OpenRead(path), CompressionMode.Decompress);
            using var json = JsonDocument.Parse(stream);
            foreach (var group in json.RootElement.GetProperty("ngrams").EnumerateObject())
            {
                var slash = group.Name.IndexOf('/', StringComparison.Ordinal);
                var share = double.Parse(group.Name.AsSpan(0, slash)) / double.Parse(group.Name.AsSpan(slash + 1));
                foreach (var run in group.Value.GetString()!.Split(' '))
                    runs[run] = length == 1 ? share : share * result._frequencies[length - 2].GetValueOrDefault(run[..^1]);
            }
        }
        return result;
    }
}
