using Ingest.Messaging.Broker;
using Ingest.Messaging.Topology;
using MassTransit;
using RabbitMQ.Client;

namespace Ingest.Messaging.Endpoints;

/// <summary>Moves a received message to another queue as it is, confirmed. One connection of its own, opened when it is first needed.</summary>
public sealed class RawForwarder(BrokerConnections connections) : IAsyncDisposable
{
    private static readonly TimeSpan FailureDelay = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _lock = new(1);
    private IConnection? _connection;
    private IChannel? _channel;

    /// <summary>Publishes the message to the queue; when it returns, the queue has it.</summary>
    internal async Task ForwardAsync(ReceiveContext message, string queue, CancellationToken cancellationToken)
    {
        var properties = new BasicProperties { Persistent = true, ContentType = "application/json" };
        if (message.TransportHeaders.Get<string>(MessageHeaders.MessageType) is { } type)
            properties.Headers = new Dictionary<string, object?>(StringComparer.Ordinal) { [MessageHeaders.MessageType] = type };
        try
        {
            await PublishAsync(queue, properties, message.Body.GetBytes(), cancellationToken);
        }
        catch (Exception)
        {
            // The message goes back at once and comes again at once: not in a tight circle. Outside the lock: they wait side by side.
            await Task.Delay(FailureDelay, CancellationToken.None);
            throw;
        }
    }

    private async Task PublishAsync(string queue, BasicProperties properties, byte[] body, CancellationToken cancellationToken)
    {
        await _lock.WaitAsync(cancellationToken);
        try
        {
            var channel = await OpenAsync(cancellationToken);
            // A queue that is not there is an error.
            await channel.BasicPublishAsync(ExchangeNames.Back, queue, mandatory: true, properties, body, cancellationToken);
        }
        finally
        {
            _lock.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_channel is not null)
            await _channel.DisposeAsync();
        if (_connection is not null)
            await _connection.DisposeAsync();
        _lock.Dispose();
    }

    private async Task<IChannel> OpenAsync(CancellationToken cancellationToken)
    {
        if (_channel is { IsOpen: true })
            return _channel;
        if (_channel is not null)
            await _channel.DisposeAsync();
        if (_connection is not { IsOpen: true })
        {
            if (_connection is not null)
                await _connection.DisposeAsync();
            _connection = await connections.OpenAsync("ingest forwarding", cancellationToken);
        }
        return _channel = await _connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
    }
}
