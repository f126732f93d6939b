using System.Text.Json;
using Ingest.Contracts;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Quarantine;
using Ingest.Messaging.Topology;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Ingest.Messaging.Settlement;

/// <summary>
/// Hears what becomes of one batch: a queue of its own, gone with the connection, on which the Indexer's news and everything quarantined
/// arrive. Opened before the first document is handed over, so that none is missed.
/// </summary>
public sealed class SettlementFeed : IAsyncDisposable
{
    private readonly IConnection _connection;
    private readonly string _batch;

    private readonly Action<SettledDocument> _settled;
    private readonly Action<DocumentRejected> _rejected;

    private SettlementFeed(IConnection connection, string batch, Action<SettledDocument> settled, Action<DocumentRejected> rejected)
    {
        _connection = connection;
        _batch = batch;
        _settled = settled;
        _rejected = rejected;
    }

    /// <summary>Whether it still hears anything: the connection stands.</summary>
    public bool IsOpen => _connection.IsOpen;

    /// <summary>Starts to listen.</summary>
    /// <param name="connections">Where the broker is.</param>
    /// <param name="options">The topology's settings: it is declared where it is missing.</param>
    /// <param name="batch">Whose outcomes.</param>
    /// <param name="settled">Told of each document that has its outcome, perhaps twice.</param>
    /// <param name="rejected">Told of each document that went to quarantine, perhaps twice.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="BrokerUnavailableException">The broker does not answer.</exception>
    /// <exception cref="BrokerSetupException">The topology is missing, or the user may not listen.</exception>
    public static async Task<SettlementFeed> OpenAsync(
        BrokerConnections connections, BrokerOptions options, string batch, Action<SettledDocument> settled, Action<DocumentRejected> rejected,
        CancellationToken cancellationToken)
    {
        var connection = await connections.OpenAsync("ingest add", cancellationToken);
        try
        {
            await BrokerTopology.DeclareAsync(connection, options, cancellationToken);
            var feed = new SettlementFeed(connection, batch, settled, rejected);
            var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            // A name of ours: who has rights on ingest.* alone may make it.
            var queue = (await channel.QueueDeclareAsync($"ingest.add.{Guid.NewGuid():N}", cancellationToken: cancellationToken)).QueueName;
            await channel.QueueBindAsync(queue, ExchangeNames.Settled, SettlementKey.Of(batch), cancellationToken: cancellationToken);
            await channel.QueueBindAsync(queue, ExchangeNames.Quarantine, "", cancellationToken: cancellationToken);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += feed.ReceiveAsync;
            await channel.BasicConsumeAsync(queue, autoAck: true, consumer, cancellationToken);
            return feed;
        }
        catch (Exception exception) when (BrokerFaults.IsClientFault(exception, cancellationToken))
        {
            await connection.DisposeAsync();
            throw BrokerFaults.Of(exception, "listen to outcomes");
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    private Task ReceiveAsync(object sender, BasicDeliverEventArgs delivery)
    {
        if (delivery.Exchange == ExchangeNames.Settled)
        {
            foreach (var document in JsonSerializer.Deserialize(delivery.Body.Span, ContractsJson.Default.DocumentsSettled)?.Documents ?? [])
                _settled(document);
            return Task.CompletedTask;
        }
        var rejected = QuarantinedMessage.Read(delivery.BasicProperties, delivery.Body.Span);
        // A request to fetch that failed has no origin: its batch stands in the request that was kept.
        if ((rejected.Origin is { } origin ? origin.Batch : BatchOf(rejected.RejectedMessage)) == _batch)
            _rejected(rejected);
        return Task.CompletedTask;
    }

    private static string? BatchOf(string? message)
    {
        if (message is null)
            return null;
        try
        {
            return JsonSerializer.Deserialize(message, ContractsJson.Default.FetchRequested)?.Batch;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
