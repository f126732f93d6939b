namespace Ingest.Architecture.Tests;

public sealed class DependencyTests
{
    private static readonly string[] Shared = ["Configuration", "Contracts", "Documents", "Hosting", "Messaging", "Names", "Search", "Sqlite", "Telemetry"];

    // The one place that says which project may depend on which of ours.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Contracts"] = [],
        ["Documents"] = [],
        ["Configuration"] = [],
        ["Names"] = [],
        ["Sqlite"] = [],
        ["Telemetry"] = ["Contracts"],
        ["Messaging"] = ["Configuration", "Contracts"],
        ["Search"] = ["Configuration", "Documents", "Names", "Sqlite"],
        ["Hosting"] = ["Configuration", "Messaging", "Search", "Telemetry"],
        ["Fetcher"] = Shared,
        ["Cleaner"] = Shared,
        ["Enricher"] = Shared,
        ["Indexer"] = Shared,
        ["WebConsole"] = Shared,
        ["AllInOne"] = [.. Shared, "Fetcher", "Cleaner", "Enricher", "Indexer", "WebConsole"],
    };

    // A package, and where it may be used.
    private static readonly Dictionary<string, string[]> Restricted = new(StringComparer.Ordinal)
    {
        ["RabbitMQ"] = ["Messaging"],
        ["Polly"] = ["Search"],
        ["MassTransit.RabbitMQ"] = ["Messaging"],
        ["MassTransit.RabbitMqTransport"] = ["Messaging"],
        ["Elastic"] = ["Search"],
        ["Microsoft.Data.Sqlite"] = ["Sqlite", "Search", "AllInOne"],
        ["SQLitePCLRaw"] = ["Sqlite", "Search", "AllInOne"],
    };

    public static TheoryData<string> Projects => [.. Repository.Projects.Keys];

    [Fact]
    public void Every_project_is_in_the_table_and_was_built_for_these_tests()
    {
        Assert.Empty(Repository.Projects.Keys.Except(Allowed.Keys, StringComparer.Ordinal));
        Assert.Empty(Repository.Projects.Keys.Except(Assemblies.All.Keys, StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_project_file_references_only_what_the_table_allows(string project) =>
        Assert.Empty(Repository.ProjectReferences(project).Except(Allowed[project], StringComparer.Ordinal));

    [Theory, MemberData(nameof(Projects))]
    public void An_assembly_uses_only_what_the_table_allows(string project)
    {
        var ours = Assemblies.References(project).Where(static name => name.StartsWith("Ingest.", StringComparison.Ordinal) || name == "ingest")
            .Select(static name => name == "ingest" ? "AllInOne" : name["Ingest.".Length..]);
        Assert.Empty(ours.Except(Allowed[project], StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_one_process_form_references_services_and_nothing_references_it()
    {
        foreach (var (project, allowed) in Allowed.Where(static entry => entry.Key != "AllInOne"))
            Assert.True(allowed.All(Shared.Contains), $"{project} is allowed a service.");
        Assert.DoesNotContain("AllInOne", Allowed.Values.SelectMany(static allowed => allowed));
    }

    [Theory, InlineData("Contracts"), InlineData("Documents")]
    public void Contracts_and_documents_need_nothing_but_the_framework(string project)
    {
        Assert.Empty(Repository.PackageReferences(project));
        Assert.DoesNotContain(Repository.Projects[project].Descendants(), static element => element.Name.LocalName == "FrameworkReference");
        Assert.All(Assemblies.References(project), static name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Projects))]
    public void Only_their_own_places_know_the_broker_and_the_stores(string project)
    {
        foreach (var name in Repository.PackageReferences(project).Concat(Assemblies.References(project)))
        {
            foreach (var (package, places) in Restricted.Where(rule => name == rule.Key || name.StartsWith(rule.Key + ".", StringComparison.Ordinal)))
                Assert.True(places.Contains(project, StringComparer.Ordinal), $"{project} uses {name}; {package} belongs to {string.Join(", ", places)}.");
        }
    }
}
