using Ingest.Cleaner.Lines;

namespace Ingest.Quality.Training;

/// <summary>A textified page of a corpus with its labels.</summary>
/// <param name="Fold">The fold of its site.</param>
/// <param name="Site">A number for its site, above 0.</param>
/// <param name="Text">The page.</param>
/// <param name="Gold">Its body.</param>
/// <param name="Weight">How much the page counts.</param>
internal sealed record LinePage(int Fold, int Site, string Text, GoldAlignment Gold, float Weight)
{
    /// <summary>From this share on a line is the article's.</summary>
    private const float Enough = 0.5f;

    /// <summary>For each line whether it is the article's.</summary>
    public bool[] Label(IReadOnlyList<PageLine> lines) => [.. Gold.Shares([.. lines.Select(static line => line.Text)]).Select(static share => share >= Enough)];

    /// <summary>What each line counts: long ones more, for bodies are scored by their words, and all of a page as much as another page.</summary>
    public float[] Weigh(IReadOnlyList<PageLine> lines)
    {
        var weights = lines.Select(static line => 3f + Math.Min(LineWeights.Width(line.Text) / 6f, 60)).ToArray();
        var sum = weights.Sum();
        // A page of the corpora has about 250 lines: so the rows' mean weight stays near one, which the trees' options expect.
        return [.. weights.Select(weight => weight * 250 * Weight / sum)];
    }
}
