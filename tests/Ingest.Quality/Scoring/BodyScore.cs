namespace Ingest.Quality.Scoring;

/// <summary>
/// How well bodies were found: 4-word shingles, counts normalised per page, precision and recall averaged over pages, F1 of the two averages
/// (the measure of the article-extraction-benchmark, https://github.com/scrapinghub/article-extraction-benchmark).
/// </summary>
internal sealed class BodyScore
{
    private readonly List<double> _precisions = [];
    private readonly List<double> _recalls = [];

    public int Pages { get; private set; }

    public double Precision => _precisions.Count == 0 ? 0 : _precisions.Average();

    public double Recall => _recalls.Count == 0 ? 0 : _recalls.Average();

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds a page; what comes back is its own precision and recall.</summary>
    public (double Precision, double Recall) Add(string gold, string found)
    {
        var (wanted, got) = (Shingles(gold), Shingles(found));
        double hit = 0, extra = 0, missed = 0;
        foreach (var (shingle, count) in wanted)
        {
            var other = got.GetValueOrDefault(shingle);
            hit += Math.Min(count, other);
            missed += Math.Max(0, count - other);
        }
        foreach (var (shingle, count) in got)
            extra += Math.Max(0, count - wanted.GetValueOrDefault(shingle));
        Pages++;
        var precision = extra == 0 && missed + hit > 0 && hit + extra == 0 ? 0 : hit + extra == 0 ? 1 : hit / (hit + extra);
        var recall = hit + missed == 0 ? 1 : hit / (hit + missed);
        if (hit + extra > 0)
            _precisions.Add(precision);
        if (hit + missed > 0)
            _recalls.Add(recall);
        return (precision, recall);
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var tokens = Tokens.Of(text);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, tokens.Count - 3); i++)
        {
            var shingle = string.Join(' ', tokens.Skip(i).Take(4));
            if (shingle.Length > 0)
                counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }
        return counts;
    }
}
