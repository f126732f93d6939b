namespace Ingest.Messaging.Management;

/// <summary>A policy of the broker, as its management API has it.</summary>
public sealed record BrokerPolicy
{
    public required string Name { get; init; }

    /// <summary>A regular expression over the names of queues.</summary>
    public required string Pattern { get; init; }

    /// <summary><c>queues</c>: RabbitMQ 3.10 knows no narrower word.</summary>
    public string ApplyTo { get; init; } = "queues";

    public int Priority { get; init; } = 10;

    public required IReadOnlyDictionary<string, object> Definition { get; init; }
}
