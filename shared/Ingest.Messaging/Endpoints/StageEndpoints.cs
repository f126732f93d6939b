using System.Threading.Channels;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Topology;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Ingest.Messaging.Endpoints;

/// <summary>
/// Runs a process's stages on the broker: declares the topology, then connects every endpoint whose gates are open, stops one whose gate
/// closes, and connects it again when it opens. So services start in any order and wait for what is away by themselves.
/// </summary>
public sealed class StageEndpoints(
    IEnumerable<StageEndpoint> endpoints, IEnumerable<IStageGate> gates, IReceiveEndpointConnector connector, IBusControl bus,
    RawForwarder forwarder,
    BrokerConnections connections, BrokerOptions options, TimeProvider time, ILogger<StageEndpoints> logger) : BackgroundService
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait between two looks at what is away: flow resumes within this time of its return.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause after faults that come again and again, while every gate says that it is open.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly Channel<bool> _repairs = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly IStageGate[] _gates = [.. gates];
    private volatile string? _topologyProblem = "The topology is not declared yet.";
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> _problems = new(StringComparer.Ordinal);

    /// <summary>Why this process cannot work now; empty where it can.</summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            List<string> problems = [.. _problems.Values];
            if (_topologyProblem is { } topology)
                problems.Add(topology);
            var health = bus.CheckHealth();
            if (health.Status != BusHealthStatus.Healthy && problems.Count == 0)
                problems.Add($"The connection to the broker at {connections.Description} is not back yet.");
            return problems;
        }
    }

    /// <summary>Whether what is published finds its queues: the topology was declared and the bus is connected.</summary>
    public bool CanPublish => _topologyProblem is null && bus.CheckHealth().Status != BusHealthStatus.Unhealthy;

    /// <summary>Declares the topology again, soon: a publish found no queue.</summary>
    public void RepairTopology() => _repairs.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var all = endpoints.SelectMany(static endpoint => new[] { endpoint, endpoint.OfSuspects() }).ToList();
        foreach (var endpoint in all)
            _problems[endpoint.Queue] = $"The endpoint on {endpoint.Queue} is not connected yet.";
        try
        {
            await DeclareTopologyAsync(stoppingToken);
            await Task.WhenAll([RepairAsync(stoppingToken), .. all.Select(endpoint => RunAsync(endpoint, stoppingToken))]);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A stop.
        }
    }

    private async Task RunAsync(StageEndpoint endpoint, CancellationToken stoppingToken)
    {
        var pause = FirstWait;
        while (true)
        {
            await WaitForGatesAsync(endpoint, stoppingToken);
            var trip = new EndpointTrip();
            var started = time.GetTimestamp();
            HostReceiveEndpointHandle? handle = null;
            try
            {
                handle = connector.ConnectReceiveEndpoint(endpoint.Queue, (context, configurator) => Configure(endpoint, context, configurator, trip));
                await Task.WhenAny(handle.Ready, trip.Fired).WaitAsync(stoppingToken);
                if (!trip.Fired.IsCompleted)
                {
                    await handle.Ready;
                    _problems.TryRemove(endpoint.Queue, out _);
                    logger.LogInformation("Consuming from {Queue}", endpoint.Queue);
                }
                var fault = await trip.Fired.WaitAsync(stoppingToken);
                _problems[endpoint.Queue] = fault.Message;
                logger.LogWarning("Paused {Queue}, whose documents wait there: {Reason}", endpoint.Queue, fault.Message);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                _problems[endpoint.Queue] = $"The endpoint on {endpoint.Queue} cannot be connected: {exception.Message}";
                logger.LogError("The endpoint on {Queue} cannot be connected: {Reason}", endpoint.Queue, exception.Message);
                await Task.Delay(FirstWait, time, stoppingToken);
            }
            finally
            {
                await StopAsync(endpoint, handle);
            }
            // A fault that the gate does not see: not tried over and over, but longer and longer apart.
            pause = time.GetElapsedTime(started) > LongestPause ? FirstWait : pause * 2 < LongestPause ? pause * 2 : LongestPause;
            await Task.Delay(pause, time, stoppingToken);
            // A binding that is gone is one of the faults that stop an endpoint.
            await DeclareTopologyAsync(stoppingToken);
        }
    }

    private async Task StopAsync(StageEndpoint endpoint, HostReceiveEndpointHandle? handle)
    {
        if (handle is null)
            return;
        try
        {
            // What is in work is finished first; what was only fetched ahead goes back.
            await handle.StopAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            // The connection is gone, and with it the endpoint.
            logger.LogWarning("The endpoint on {Queue} could not be stopped in good order: {Reason}", endpoint.Queue, exception.Message);
        }
    }

    private async Task RepairAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            // Where two queues are bound to an exchange the one that is left takes all: nothing is returned, and nobody asks for a repair.
            using var interval = new CancellationTokenSource(options.TopologyInterval, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(interval.Token, stoppingToken);
            try
            {
                await _repairs.Reader.ReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
            {
                // Nobody asked; it is time all the same.
            }
            await DeclareTopologyAsync(stoppingToken);
        }
    }

    private void Configure(StageEndpoint endpoint, IRegistrationContext context, IReceiveEndpointConfigurator configurator, EndpointTrip trip)
    {
        configurator.ConnectReceiveEndpointObserver(new ConnectionLoss(trip));
        configurator.ConfigureConsumeTopology = false;
        configurator.PublishFaults = false;
        if (configurator is IRabbitMqReceiveEndpointConfigurator rabbit)
        {
            rabbit.BindQueue = false;
            rabbit.SetQuorumQueue();
            // The endpoint declares its queue once more: with the very arguments that it has.
            foreach (var (name, value) in BrokerTopology.ArgumentsOf(endpoint.Queue, options))
                rabbit.SetQueueArgument(name, value!);
        }
        configurator.ConfigureError(error => error.UseFilter(new FailureFilter(endpoint, _gates, trip, forwarder, time)));
        configurator.ConfigureDeadLetter(unknown => unknown.UseFilter(new UnknownMessageFilter(endpoint, time)));
        configurator.ConfigureReceive(receive => receive.UseFilter(new CrashLoopFilter(endpoint, forwarder, time)));
        endpoint.Configure(context, configurator);
        if (!endpoint.IsSuspects)
            return;
        configurator.PrefetchCount = 1;
        configurator.ConcurrentMessageLimit = 1;
    }

    private Task WaitForGatesAsync(StageEndpoint endpoint, CancellationToken stoppingToken) => UntilDoneAsync(
        async () =>
        {
            foreach (var gate in _gates.Where(gate => gate.Stage == endpoint.Stage))
                await gate.EnsureOpenAsync(stoppingToken);
        },
        problem => _problems[endpoint.Queue] = problem,
        $"{endpoint.Queue} waits",
        stoppingToken);

    private async Task DeclareTopologyAsync(CancellationToken stoppingToken)
    {
        await UntilDoneAsync(
            async () =>
            {
                await using var connection = await connections.OpenAsync("ingest topology", stoppingToken);
                await BrokerTopology.DeclareAsync(connection, options, stoppingToken);
                await AlarmProbe.RunAsync(connection, options.ConfirmTimeout, stoppingToken);
                await connection.CloseAsync(stoppingToken);
            },
            problem => _topologyProblem = problem,
            "The topology cannot be declared",
            stoppingToken);
        _topologyProblem = null;
    }

    /// <summary>Tries until it works, a few seconds apart, and says each reason once.</summary>
    private async Task UntilDoneAsync(Func<Task> work, Action<string> tell, string what, CancellationToken stoppingToken)
    {
        var said = "";
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                tell(exception.Message);
                if (said != exception.Message)
                    logger.LogWarning("{What}: {Reason} Trying again until it works.", what, said = exception.Message);
            }
            await Task.Delay(wait, time, stoppingToken);
        }
    }
}
