namespace Ingest.Cleaner.Lines;

/// <summary>Chooses the lines whose expected F1 against the true body is the highest.</summary>
internal static class LineChoice
{
    /// <summary>
    /// Where no line is at least this likely there is no article: on a page of links alone the best choice would still be some of them.
    /// </summary>
    private const float LeastProbability = 0.25f;

    /// <summary>
    /// The probability from which on lines are taken. With independent lines the best set holds the likeliest ones (Jansche, "A maximum
    /// expected utility framework for binary sequence labeling", ACL 2007), so it is found in one pass over them in order.
    /// </summary>
    /// <param name="probabilities">One for each line.</param>
    /// <param name="lines">The lines; each counts by its words.</param>
    public static float Threshold(float[] probabilities, IReadOnlyList<PageLine> lines)
    {
        var order = new int[probabilities.Length];
        var keys = new float[probabilities.Length];
        double expected = 0;
        for (var i = 0; i < order.Length; i++)
        {
            (order[i], keys[i]) = (i, -probabilities[i]);
            expected += probabilities[i] * (double)Size(lines[i]);
        }
        Array.Sort(keys, order);
        double hits = 0, taken = 0, best = 0;
        var threshold = 1f;
        foreach (var i in order)
        {
            if (probabilities[i] < LeastProbability)
                break;
            hits += probabilities[i] * (double)Size(lines[i]);
            taken += Size(lines[i]);
            var score = 2 * hits / (taken + expected);
            if (score >= best)
                (best, threshold) = (score, probabilities[i]);
        }
        return threshold;
    }

    private static int Size(PageLine line) => 1 + line.Text.Length;
}
