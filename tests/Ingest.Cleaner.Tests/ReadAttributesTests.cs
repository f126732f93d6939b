using System.Text.RegularExpressions;
using Ingest.Cleaner.Html;

namespace Ingest.Cleaner.Tests;

public sealed partial class ReadAttributesTests
{
    [Fact]
    public void Every_attribute_that_the_sources_ask_for_is_kept_by_the_parser()
    {
        var asked = Directory.EnumerateFiles(Path.Combine(Root(), "services", "Cleaner", "Html"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(static file => Asked().Matches(File.ReadAllText(file)).Select(static match => match.Groups["name"].Value))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(asked.Count > 15);
        Assert.All(asked, static name => Assert.True(ReadAttributes.Contains(name), $"{name} is asked for, and the parser leaves it out: add it to ReadAttributes."));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Ingest.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the test holds Ingest.sln.");
        return folder;
    }

    // element.GetAttribute("role"), element.HasAttribute("hidden"), case "class": className = attribute.Value
    [GeneratedRegex("""(?:(?:Get|Has)Attribute\("(?<name>[^"]+)"\)|case "(?<name>[^"]+)": \w+ = attribute\.)""", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
