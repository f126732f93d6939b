using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Quality.Scoring;

/// <summary>Title (exact after normalisation), authors (F1 pooled over names) and date (the right day; no answer counts as wrong), as the corpora's scorer counts them.</summary>
internal sealed partial class FieldScore
{
    private int _titles;
    private int _rightTitles;
    private int _dates;
    private int _rightDates;
    private int _authorHits;
    private int _authorExtras;
    private int _authorMisses;

    public double Title => _titles == 0 ? 0 : (double)_rightTitles / _titles;

    public double Date => _dates == 0 ? 0 : (double)_rightDates / _dates;

    public double Authors => 2.0 * _authorHits / Math.Max(1, (2 * _authorHits) + _authorExtras + _authorMisses);

    public void AddTitle(string? gold, string? found)
    {
        if (string.IsNullOrEmpty(gold))
            return;
        _titles++;
        if (Normalized(gold) == Normalized(found))
            _rightTitles++;
    }

    public void AddDate(string? gold, string? found)
    {
        if (string.IsNullOrEmpty(gold))
            return;
        _dates++;
        if (found is not null && gold.StartsWith(found, StringComparison.Ordinal))
            _rightDates++;
    }

    public void AddAuthors(IReadOnlyList<string>? gold, IEnumerable<string> found)
    {
        if (gold is null || gold.Count == 0)
            return;
        var wanted = gold.Select(Normalized).ToHashSet(StringComparer.Ordinal);
        var got = found.Select(Normalized).Where(static name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
        _authorHits += got.Count(wanted.Contains);
        _authorExtras += got.Count(name => !wanted.Contains(name));
        _authorMisses += wanted.Count(name => !got.Contains(name));
    }

    /// <summary>Whether two titles are the same to the scorer.</summary>
    public static bool SameTitle(string? one, string? other) => Normalized(one) == Normalized(other);

    private static string Normalized(string? text)
    {
        var plain = new StringBuilder(text ?? "");
        foreach (var (from, to) in new[] { ('‘', '\''), ('’', '\''), ('“', '"'), ('”', '"'), ('„', '"'), ('–', '-'), ('—', '-'), ('\u00A0', ' ') })
            plain.Replace(from, to);
        return Spaces().Replace(plain.ToString().Normalize(NormalizationForm.FormKC), " ").ToLowerInvariant().Trim(' ', '"', '\'');
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
