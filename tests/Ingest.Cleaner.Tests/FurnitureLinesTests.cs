using System.Reflection;
using System.Text.RegularExpressions;
using Ingest.Cleaner.Lines;

namespace Ingest.Cleaner.Tests;

/// <summary>Which rules are asked about a line at all hangs on how it begins; no line of a rule may be lost by that.</summary>
public sealed class FurnitureLinesTests
{
    private const int Samples = 800;

    private static readonly MethodInfo[] Expressions = [.. typeof(FurnitureLines).GetMethods(BindingFlags.NonPublic | BindingFlags.Static).Where(static method => method.ReturnType == typeof(Regex))];

    public static TheoryData<string> Names => [.. Expressions.Select(static method => method.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_line_that_a_rule_s_expression_matches_is_found(string name)
    {
        var regex = (Regex)Expressions.Single(method => method.Name == name).Invoke(null, null)!;
        var sampler = new PatternSampler(regex.ToString(), new Random(11));
        // A line has no white space at its ends, and the longest one of any rule is longer than the shortest bound.
        var lines = Enumerable.Range(0, Samples).Select(_ => sampler.Sample().Trim().ToLowerInvariant()).Where(line => line.Length is > 0 and <= 40 && regex.IsMatch(line)).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count >= 8, $"{lines.Count} samples of {name} match.");
        Assert.DoesNotContain(lines, static line => FurnitureLines.Find(line) is null);
    }
}
