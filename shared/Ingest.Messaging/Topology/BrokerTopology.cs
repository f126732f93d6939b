using Ingest.Messaging.Broker;
using RabbitMQ.Client;

namespace Ingest.Messaging.Topology;

/// <summary>
/// The whole topology: every exchange, queue and binding. It is declared before the first publish, by whoever comes first and by everybody
/// after that: declaring what is there changes nothing, and a binding that somebody removed is there again. (An event that is published
/// before its queue is bound is lost without a word.) Delivery limits and dead-lettering are the broker's policy, infra/rabbitmq, since
/// arguments of a queue can never be changed.
/// </summary>
public static class BrokerTopology
{
    /// <summary>Exchanges with their types.</summary>
    public static IReadOnlyList<(string Name, string Type)> Exchanges { get; } =
    [
        (ExchangeNames.Submissions, ExchangeType.Fanout),
        (ExchangeNames.FetchRequested, ExchangeType.Fanout),
        (ExchangeNames.DocumentFetched, ExchangeType.Fanout),
        (ExchangeNames.DocumentCleaned, ExchangeType.Fanout),
        (ExchangeNames.DocumentEnriched, ExchangeType.Fanout),
        (ExchangeNames.Quarantine, ExchangeType.Fanout),
        (ExchangeNames.Back, ExchangeType.Direct),
        (ExchangeNames.Settled, ExchangeType.Direct),
    ];

    /// <summary>What flows where. The journal stands beside the Cleaner's queue: one confirmed publish reaches both.</summary>
    public static IReadOnlyList<QueueBinding> Bindings { get; } =
    [
        new(ExchangeNames.Submissions, QueueNames.Intake),
        new(ExchangeNames.FetchRequested, QueueNames.Fetcher),
        new(ExchangeNames.DocumentFetched, QueueNames.Cleaner),
        new(ExchangeNames.DocumentFetched, QueueNames.Journal),
        new(ExchangeNames.DocumentCleaned, QueueNames.Enricher),
        new(ExchangeNames.DocumentEnriched, QueueNames.Indexer),
        new(ExchangeNames.Quarantine, QueueNames.Quarantine),
        .. QueueNames.InFlight.Select(static queue => new QueueBinding(ExchangeNames.Back, queue, queue)),
    ];

    private const int NoDeliveryLimit = 1_000_000_000;

    /// <summary>A queue's arguments: a stream for the journal, a quorum queue for everything else.</summary>
    public static Dictionary<string, object?> ArgumentsOf(string queue, BrokerOptions options) => queue == QueueNames.Journal
        ? new(StringComparer.Ordinal)
        {
            ["x-queue-type"] = "stream",
            ["x-max-age"] = $"{(long)options.JournalMaxAge.TotalSeconds}s",
            ["x-max-length-bytes"] = options.JournalMaxBytes,
            ["x-stream-max-segment-size-bytes"] = options.JournalSegmentBytes,
        }
        // RabbitMQ 4 drops what was delivered 20 times where nothing says otherwise: with no limit that could ever be reached, so that a broker
        // without our policies loses nothing. The lower one counts of this and the policy's.
        : new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum", ["x-delivery-limit"] = NoDeliveryLimit };

    /// <summary>Declares all of it. Doing so again changes nothing.</summary>
    /// <exception cref="BrokerSetupException">Something is there with another type or other arguments, or the user may not declare it.</exception>
    /// <exception cref="BrokerUnavailableException">The broker went away meanwhile.</exception>
    public static async Task DeclareAsync(IConnection connection, BrokerOptions options, CancellationToken cancellationToken)
    {
        foreach (var (name, type) in Exchanges)
        {
            await DeclareAsync(connection, $"exchange {name}", channel => channel.ExchangeDeclareAsync(
                name, type, durable: true, autoDelete: false, arguments: null, passive: false, noWait: false, cancellationToken), cancellationToken);
        }
        foreach (var queue in QueueNames.All)
        {
            await DeclareAsync(connection, $"queue {queue}", channel => channel.QueueDeclareAsync(
                queue, durable: true, exclusive: false, autoDelete: false, ArgumentsOf(queue, options), passive: false, noWait: false, cancellationToken), cancellationToken);
        }
        foreach (var binding in Bindings)
        {
            await DeclareAsync(connection, $"binding {binding.Exchange} -> {binding.Queue}", channel => channel.QueueBindAsync(
                binding.Queue, binding.Exchange, binding.RoutingKey, arguments: null, noWait: false, cancellationToken), cancellationToken);
        }
    }

    // A channel each: the broker closes one on which something was refused.
    private static Task DeclareAsync(IConnection connection, string what, Func<IChannel, Task> declare, CancellationToken cancellationToken) => BrokerFaults.TranslateAsync(
        $"declare the {what}",
        async () =>
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            await declare(channel);
        },
        cancellationToken);
}
