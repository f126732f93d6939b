using Ingest.Contracts;
using Ingest.Messaging;
using Ingest.Messaging.Quarantine;
using Ingest.Telemetry;
using MassTransit;

namespace Ingest.Fetcher.Submissions;

/// <summary>Takes in what other programs fed to the queue; what is malformed goes to quarantine with its reason.</summary>
public sealed class SubmissionConsumer(SubmissionJudge judge, StageMetrics metrics) : IConsumer<RawSubmission>
{
    public async Task Consume(ConsumeContext<RawSubmission> context)
    {
        using var scope = metrics.Start(Stage.Fetch);
        var rejected = await judge.TryReceiveAsync(context.Message.Body, context.CancellationToken);
        if (rejected is not null)
            await context.RejectAsync(rejected);
        scope.Outcome = rejected is null ? Outcome.Passed : Outcome.Rejected;
    }
}
