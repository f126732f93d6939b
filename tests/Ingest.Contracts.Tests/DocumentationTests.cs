using System.Reflection;
using System.Text.RegularExpressions;

namespace Ingest.Contracts.Tests;

/// <summary>The documents that list what a user meets in messages and documents list all of it, and nothing that is not there.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_mark_is_explained_and_no_other() => Assert.Equal(Constants(typeof(Mark)), Rows("docs/marks.md", "# Marks"));

    [Fact]
    public void Every_reason_is_explained_and_no_other() => Assert.Equal(Constants(typeof(RejectionReason)), Rows("docs/api.md", "## Reasons"));

    [Fact]
    public void Every_kind_of_page_is_explained_and_no_other() => Assert.Equal(PageKindNames.All.Order(StringComparer.Ordinal), Rows("docs/cleaning.md", "## Kinds of pages", "| reason |"));

    [Theory]
    [InlineData("docs/marks.md", "# Marks", 3)]
    [InlineData("docs/api.md", "## Reasons", 4)]
    public void An_explanation_says_who_sets_it_and_what_it_means(string file, string heading, int filled) =>
        Assert.All(Lines(file, heading, ""), line => Assert.DoesNotContain("", line.Split('|', StringSplitOptions.TrimEntries)[1..(filled + 1)]));

    private static IEnumerable<string> Constants(Type list) =>
        list.GetFields(BindingFlags.Public | BindingFlags.Static).Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);

    // The first cells of the table below a heading.
    private static IEnumerable<string> Rows(string file, string heading, string end = "") =>
        Lines(file, heading, end).Select(static line => FirstCell().Match(line).Groups["name"].Value).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string file, string heading, string end) =>
        File.ReadLines(Path.Combine(Root(), file)).SkipWhile(line => line != heading).Skip(1)
            .TakeWhile(line => !line.StartsWith('#') && (end.Length == 0 || !line.StartsWith(end, StringComparison.Ordinal))).Where(static line => FirstCell().IsMatch(line));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No Ingest.sln above {AppContext.BaseDirectory}: run the tests in their clone.");
    }

    [GeneratedRegex("^\\| `(?<name>[a-z-]+)` \\|", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex FirstCell();
}
