using Ingest.Quality.Corpora;

namespace Ingest.Quality.Scoring;

/// <summary>All measures of one set.</summary>
internal sealed class SetScore
{
    private readonly List<double> _words = [];

    public BodyScore Body { get; } = new();

    public FieldScore Fields { get; } = new();

    /// <summary>Mean F1 of lower-case word bags.</summary>
    public double Words => _words.Count == 0 ? 0 : _words.Average();

    /// <summary>Adds a page; what comes back is the body's own precision and recall.</summary>
    public (double Precision, double Recall) Add(GoldPage gold, CleanedPage found)
    {
        Fields.AddTitle(gold.Title, found.Title);
        Fields.AddAuthors(gold.Authors, found.Authors);
        Fields.AddDate(gold.Date, found.Date);
        if (string.IsNullOrEmpty(gold.Text))
            return (1, 1);
        _words.Add(WordF1(gold.Text, found.Text));
        return Body.Add(gold.Text, found.Text);
    }

    private static double WordF1(string gold, string found)
    {
        var (wanted, got) = (Bag(gold), Bag(found));
        var hit = wanted.Sum(word => Math.Min(word.Value, got.GetValueOrDefault(word.Key)));
        var (all, had) = (wanted.Values.Sum(), got.Values.Sum());
        return hit == 0 ? 0 : 2.0 * hit / (all + had);
    }

    private static Dictionary<string, int> Bag(string text) =>
        Tokens.Of(text.ToLowerInvariant()).CountBy(static word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
