using System.Runtime.InteropServices;
using Ingest.AllInOne.Commands;
using Ingest.AllInOne.Quarantine;
using Ingest.Hosting;
using Ingest.Messaging.Broker;
using Ingest.Messaging.Journal;
using Ingest.Messaging.Management;
using Ingest.Messaging.Quarantine;
using Ingest.Messaging.Setup;
using Ingest.Messaging.Topology;
using Ingest.Search;
using Ingest.Search.Elasticsearch;
using Microsoft.Extensions.Configuration;

namespace Ingest.AllInOne.Deployments;

/// <summary>A broker and an index, shared by any number of processes.</summary>
internal sealed class DistributedDeployment : IDeployment
{
    /// <summary>Entries of the quarantine that a status still goes through to count them by reason.</summary>
    private const long MaxCounted = 5_000;

    private readonly BrokerOptions _broker;
    private readonly ElasticsearchOptions _options;
    private readonly BrokerConnections _connections;
    private readonly ElasticsearchDocumentIndex _index;

    public DistributedDeployment(IConfigurationRoot settings)
    {
        (_broker, _options) = DistributedSettings.Read(settings);
        _connections = new BrokerConnections(_broker);
        _index = new ElasticsearchDocumentIndex(_options, TimeProvider.System);
    }

    public IDocumentIndex Index => _index;

    public IQuarantine Quarantine => new BrokerQuarantine(new QuarantineQueue(_connections));

    public async Task<StatusAnswer> ReadStatusAsync(CancellationToken cancellationToken)
    {
        var queues = await new QueueStates(_connections, _broker).ReadAsync(cancellationToken);
        var onTheirWay = queues.Where(static queue => QueueNames.Accepted.Contains(queue.Name, StringComparer.Ordinal)).Sum(static queue => queue.Waiting + (queue.InWork ?? 0));
        var quarantined = queues.Single(static queue => queue.Name == QueueNames.Quarantine).Waiting;
        var (status, problem) = await AskIndexAsync(cancellationToken);
        return new StatusAnswer
        {
            Broker = _connections.Description,
            Queues = [.. queues.Where(static queue => !queue.Name.EndsWith(".suspects", StringComparison.Ordinal) || queue.Waiting > 0)],
            OldestOpen = onTheirWay == 0 ? null : await new JournalReader(_connections).ReadAcceptedAtAsync(onTheirWay - 1, cancellationToken),
            Quarantine = quarantined is 0 or > MaxCounted ? new Dictionary<string, long>(StringComparer.Ordinal) : await Quarantine.CountAsync(cancellationToken),
            QuarantineTotal = quarantined,
            Index = status?.Description,
            IndexProblem = problem,
            IndexDocuments = status?.Documents ?? 0,
            IndexBytes = status?.SizeBytes ?? 0,
            LastIndexedAt = status?.LastIndexedAt,
        };
    }

    /// <summary>An index that is away hides nothing of the queues: that is when an operator looks at them.</summary>
    private async Task<(IndexStatus? Status, string? Problem)> AskIndexAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await _index.StatusAsync(cancellationToken), null);
        }
        catch (Exception exception) when (exception is IndexUnavailableException or IndexSetupException)
        {
            return (null, exception.Message);
        }
    }

    public async Task<string> ExplainMissingAsync(string id, CancellationToken cancellationToken) =>
        await Quarantine.FindAsync(id, cancellationToken) is [var entry, ..]
            ? $"Document {id} is in quarantine ({entry.Reason}): see 'ingest quarantine show {id}'."
            : $"There is no document {id} in the index: 'ingest search' prints the ids there are, 'ingest status' what is still on its way.";

    public async Task<IReadOnlyList<DoctorFinding>> ExamineAsync(CancellationToken cancellationToken)
    {
        using var index = new ElasticsearchDiagnosis(_options, TimeProvider.System);
        return
        [
            new("version", true, $"ingest {ProductVersion.Text} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}"),
            .. (await new BrokerDiagnosis(_broker).ExamineAsync(cancellationToken)).Select(static finding => new DoctorFinding(finding.Check, finding.Ok, finding.Detail, finding.Remedy)),
            .. (await index.ExamineAsync(cancellationToken)).Select(static finding => new DoctorFinding(finding.Check, finding.Ok, finding.Detail, finding.Remedy)),
        ];
    }

    public ValueTask DisposeAsync()
    {
        _index.Dispose();
        return ValueTask.CompletedTask;
    }
}
