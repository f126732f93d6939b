using System.Text.Json.Nodes;
using Ingest.Messaging.Management;

namespace Ingest.Messaging.Tests;

public sealed class BrokerPoliciesTests
{
    [Fact]
    public void The_definitions_that_operators_import_hold_the_policies_that_the_set_up_installs()
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "infra", "rabbitmq", "definitions.json")))!;
        var expected = BrokerPolicies.All.Select(static policy => (policy.Name, policy.Pattern, policy.ApplyTo, policy.Priority, BrokerManagement.ToJson(policy).ToJsonString()));
        var found = file["policies"]!.AsArray().Select(static policy => (
            (string)policy!["name"]!, (string)policy["pattern"]!, (string)policy["apply-to"]!, (int)policy["priority"]!, policy["definition"]!.ToJsonString()));
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("ingest.cleaner", "ingest-stages")]
    [InlineData("ingest.indexer.suspects", "ingest-stages")]
    [InlineData("ingest.quarantine", "ingest-quarantine")]
    [InlineData("ingest.journal", null)]
    public void Every_queue_has_the_policy_that_is_meant_for_it(string queue, string? policy) =>
        Assert.Equal(policy, BrokerPolicies.All.SingleOrDefault(one => System.Text.RegularExpressions.Regex.IsMatch(queue, one.Pattern))?.Name);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
