using Ingest.Messaging.Broker;
using Ingest.Messaging.Management;
using Ingest.Messaging.Topology;
using RabbitMQ.Client;

namespace Ingest.Messaging.Setup;

/// <summary>Sets the broker up: topology and policies. Planning only looks; a second run plans nothing.</summary>
public sealed class BrokerSetup(BrokerOptions options)
{
    private readonly BrokerConnections _connections = new(options);

    /// <summary>What is to do, in its order; empty where all is as it should be.</summary>
    /// <exception cref="BrokerUnavailableException">The broker or its management API does not answer.</exception>
    /// <exception cref="BrokerSetupException">It refuses the user.</exception>
    public async Task<IReadOnlyList<BrokerSetupStep>> PlanAsync(CancellationToken cancellationToken)
    {
        var steps = new List<BrokerSetupStep>();
        using var management = new BrokerManagement(options);
        await using var connection = await _connections.OpenAsync("ingest setup", cancellationToken);
        // Policies first: on RabbitMQ 4 a queue without ours drops what comes back too often.
        foreach (var policy in await management.FindMissingPoliciesAsync(cancellationToken))
        {
            steps.Add(new($"install the policy {policy.Name} for {policy.Pattern}", async token =>
            {
                using var writer = new BrokerManagement(options);
                await writer.PutPolicyAsync(policy, token);
            }));
        }
        if (await TopologyCheck.FindDifferentAsync(management, options, cancellationToken) is { Count: > 0 } different)
            throw new BrokerSetupException($"Queues are there with other arguments: {string.Join("; ", different)}. {BrokerDiagnosis.DifferentRemedy}");
        var missing = await TopologyCheck.FindMissingAsync(connection, cancellationToken);
        var bindings = await TopologyCheck.FindMissingBindingsAsync(management, cancellationToken);
        if (missing.Count + bindings.Count > 0)
            steps.Add(new($"declare {string.Join(", ", missing.Concat(bindings))}", DeclareAsync));
        await connection.CloseAsync(cancellationToken);
        return steps;
    }

    private async Task DeclareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _connections.OpenAsync("ingest setup", cancellationToken);
        await BrokerTopology.DeclareAsync(connection, options, cancellationToken);
        await connection.CloseAsync(cancellationToken);
    }
}
