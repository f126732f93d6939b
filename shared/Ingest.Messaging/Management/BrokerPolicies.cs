using Ingest.Messaging.Topology;

namespace Ingest.Messaging.Management;

/// <summary>The policies that infra/rabbitmq/definitions.json holds and <c>ingest setup</c> installs.</summary>
public static class BrokerPolicies
{
    /// <summary>
    /// Far above what the stages allow themselves (three, and five among the suspects): it only stops what no stage ever gets to see. RabbitMQ
    /// 4 has 20 by itself, and drops what exceeds it where nothing is dead-lettered.
    /// </summary>
    public const int DeliveryLimit = 50;

    /// <summary>
    /// The stages' queues dead-letter to quarantine, at least once (which needs reject-publish). The quarantine is read by taking messages
    /// and giving them back, which counts as a delivery: no limit that could ever be reached.
    /// </summary>
    public static IReadOnlyList<BrokerPolicy> All { get; } =
    [
        new()
        {
            Name = "ingest-stages",
            Pattern = @"^ingest\.(intake|fetcher|cleaner|enricher|indexer)(\.suspects)?$",
            Definition = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["delivery-limit"] = DeliveryLimit,
                ["dead-letter-exchange"] = ExchangeNames.Quarantine,
                ["dead-letter-strategy"] = "at-least-once",
                ["overflow"] = "reject-publish",
            },
        },
        new()
        {
            Name = "ingest-quarantine",
            Pattern = @"^ingest\.quarantine$",
            Definition = new Dictionary<string, object>(StringComparer.Ordinal) { ["delivery-limit"] = 1_000_000_000 },
        },
    ];
}
