using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Ingest.Architecture.Tests;

public sealed partial class ShapeTests
{
    private const int LongestConsumer = 40;

    private static readonly string[] TopLevel =
        ["services", "shared", "tests", "infra", "docs", "samples", "docker-compose.yml", "Ingest.sln", "README.md", "LICENSE", "NOTICE", "global.json", "BannedSymbols.txt"];

    [Fact]
    public void The_top_level_holds_what_it_should_and_nothing_else()
    {
        var entries = Directory.EnumerateFileSystemEntries(Repository.Root).Select(Path.GetFileName).OfType<string>();
        var visible = entries.Where(static name => !name.StartsWith('.') && !name.EndsWith(".props", StringComparison.Ordinal));
        // What a build or a test run leaves behind (TestResults, while these very tests run) is no part of the project.
        Assert.Empty(visible.Except(TopLevel, StringComparer.Ordinal).Except(Repository.IgnoredFolders, StringComparer.Ordinal));
    }

    [Fact]
    public void No_folder_file_or_type_has_the_name_of_a_dumping_ground()
    {
        var files = Repository.SourceFiles("services", "shared", "tests").SelectMany(static file => Path.ChangeExtension(file, null).Split(Path.DirectorySeparatorChar, '.'));
        var types = Assemblies.All.Keys.SelectMany(Assemblies.Types).SelectMany(static type => type.FullName!.Split('.', '+', '`'));
        Assert.Empty(files.Concat(types).Where(static name => DumpingGround().IsMatch(name)).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void A_consumer_is_at_most_forty_lines_long()
    {
        var consumers = Services.SelectMany(Assemblies.Types)
            .Where(static type => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(static i => i.FullName?.StartsWith("MassTransit.IConsumer`1", StringComparison.Ordinal) == true))
            .ToList();
        Assert.NotEmpty(consumers);
        foreach (var consumer in consumers)
        {
            var file = Assert.Single(Repository.SourceFiles("services"), file => Path.GetFileNameWithoutExtension(file) == consumer.Name);
            var lines = File.ReadLines(Path.Combine(Repository.Root, file)).SkipWhile(static line => !line.Contains(" class ", StringComparison.Ordinal)).Count();
            Assert.True(lines <= LongestConsumer, $"{file}: {lines} lines.");
        }
    }

    [Fact]
    public void The_defaults_of_every_options_class_are_valid()
    {
        var options = Services.SelectMany(Assemblies.Types).Where(static type => type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Options", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(options);
        foreach (var type in options)
        {
            var defaults = Activator.CreateInstance(type)!;
            var failures = new List<ValidationResult>();
            Assert.True(Validator.TryValidateObject(defaults, new ValidationContext(defaults), failures, validateAllProperties: true), $"{type}: {string.Join(' ', failures)}");
        }
    }

    [Fact]
    public void Source_files_hold_one_type_with_their_name()
    {
        var misnamed = Repository.SourceFiles("services", "shared").Where(static file => Path.GetFileName(file) != "Program.cs" && !file.EndsWith(".cshtml.cs", StringComparison.Ordinal))
            .Where(static file => !Regex.IsMatch(
                File.ReadAllText(Path.Combine(Repository.Root, file)),
                $@"\b(class|record|struct|interface|enum|delegate [\w<>?]+)\s+{Regex.Escape(Path.GetFileName(file).Split('.')[0])}\b",
                RegexOptions.None,
                TimeSpan.FromSeconds(10)));
        Assert.Empty(misnamed);
    }

    private static IEnumerable<string> Services => Assemblies.All.Keys.Where(Repository.IsService);

    // A whole name, or the last word of one: TextHelpers, but not Score.
    [GeneratedRegex("(^|[a-z0-9])(Common|Core|Utils?|Utility|Utilities|Helpers?|Managers?)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex DumpingGround();
}
