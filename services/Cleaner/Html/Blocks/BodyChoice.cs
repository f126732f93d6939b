namespace Ingest.Cleaner.Html.Blocks;

/// <summary>
/// Chooses the article's blocks: the set whose F1 is greatest by their probabilities. The best set holds the likeliest blocks down to half of
/// the F1 that it reaches (Lipton et al., "Optimal thresholding of classifiers to maximize F1 measure", 2014): a page that is hard to judge
/// keeps more.
/// </summary>
internal static class BodyChoice
{
    /// <summary>What the page itself names furniture is the article's only where the model has no doubt of it.</summary>
    public const float Certain = 0.97f;

    /// <summary>Share of the page's running text above which a box is no furniture, whatever it is called.</summary>
    private const float LargestBox = 0.3f;

    /// <summary>Says of each block whether it is the article's.</summary>
    public static bool[] Choose(BlockPage page)
    {
        var chosen = Likeliest(page);
        var shows = Shows(page);
        for (var i = 0; i < chosen.Length; i++)
            chosen[i] &= !IsFurniture(page, page.Blocks[i], shows);
        return chosen;
    }

    /// <summary>Share of the certain text from which on what is hidden is the article: a page that arrives closed, not a box that opens in it.</summary>
    private const float LeastHidden = 0.5f;

    // Some pages hide most of their article until a script or a reader opens it.
    private static bool Shows(BlockPage page)
    {
        int hidden = 0, all = 0;
        foreach (var block in page.Blocks)
        {
            if (block.Probability < Certain)
                continue;
            all += block.Shape.Words;
            hidden += page.Elements[block.Element].Hidden ? block.Shape.Words : 0;
        }
        return hidden > 0 && hidden >= LeastHidden * all;
    }

    private static bool[] Likeliest(BlockPage page)
    {
        var blocks = page.Blocks;
        var order = new int[blocks.Count];
        var keys = new float[blocks.Count];
        var expected = 0.0;
        for (var i = 0; i < order.Length; i++)
        {
            (order[i], keys[i]) = (i, -blocks[i].Probability);
            expected += blocks[i].Probability * (double)blocks[i].Shape.Words;
        }
        Array.Sort(keys, order);
        double hit = 0, taken = 0, best = 0;
        var threshold = 1f;
        foreach (var i in order)
        {
            var block = blocks[i];
            hit += block.Probability * (double)block.Shape.Words;
            taken += block.Shape.Words;
            var f1 = 2 * hit / Math.Max(1, taken + expected);
            if (f1 > best)
                (best, threshold) = (f1, block.Probability);
        }
        var chosen = new bool[blocks.Count];
        for (var i = 0; i < chosen.Length; i++)
            chosen[i] = blocks[i].Probability >= threshold;
        return chosen;
    }

    // A name around the whole article says nothing of it: only a box beside the article's container, or within it, is furniture.
    private static bool IsFurniture(BlockPage page, PageBlock block, bool shows)
    {
        var element = page.Elements[block.Element];
        var isCertain = block.Probability >= Certain;
        if (element.Hidden && !page.Elements[page.Main].Hidden)
            return !shows || !isCertain;
        if (element.NamedAt < 0 || isCertain)
            return false;
        var box = page.Elements[element.NamedAt];
        return !box.Contains(page.Main) && box.Prose < LargestBox * page.Elements[0].Prose;
    }
}
