namespace Ingest.Names.Tests;

public sealed class NamePairTests(ITestOutputHelper output)
{
    [Fact]
    public void Keys_tell_the_published_pairs_apart()
    {
        var pairs = NamePair.ReadAll();
        foreach (var pair in pairs.Where(pair => pair.AreFoundSame != pair.AreSame))
        {
            if (pair.IsHeldOut && Environment.GetEnvironmentVariable("SHOW_HELD_OUT") is null)
                continue;
            output.WriteLine($"{(pair.AreSame ? "missed" : "merged")}\t{pair.One}\t{pair.Other}\t{NameKey.Of(pair.One)}\t{NameKey.Of(pair.Other)}");
        }
        var seen = F1(pairs.Where(pair => !pair.IsHeldOut), "for the rules");
        var heldOut = F1(pairs.Where(pair => pair.IsHeldOut), "held out");
        Assert.True(F1(pairs, "all") >= .95);
        Assert.InRange(heldOut, seen - .02, 1);
    }

    private double F1(IEnumerable<NamePair> pairs, string part)
    {
        var list = pairs.ToList();
        var right = list.Count(pair => pair.AreSame && pair.AreFoundSame);
        var missed = list.Count(pair => pair.AreSame && !pair.AreFoundSame);
        var merged = list.Count(pair => !pair.AreSame && pair.AreFoundSame);
        var f1 = 2.0 * right / (2 * right + missed + merged);
        output.WriteLine($"{part}: F1 {f1:0.000} of {list.Count} pairs; {missed} of {right + missed} same missed, {merged} of {list.Count - right - missed} distinct merged");
        return f1;
    }
}
