using Ingest.Contracts;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Ingest.AllInOne.Inbox;

/// <summary>Hears of messages on which a stage threw every time: they come again later, and after enough tries go to quarantine.</summary>
internal sealed class StageFaultConsumer(InboxDispatcher dispatcher, InboxSettlement settlement, TimeProvider time, ILogger<StageFaultConsumer> logger) :
    IConsumer<Fault<FetchRequested>>, IConsumer<Fault<DocumentFetched>>, IConsumer<Fault<DocumentCleaned>>, IConsumer<Fault<DocumentEnriched>>
{
    public Task Consume(ConsumeContext<Fault<FetchRequested>> context) =>
        SettleAsync(Stage.Fetch, context.Message.Message.AcceptanceId, null, context.Message, context.CancellationToken);

    public Task Consume(ConsumeContext<Fault<DocumentFetched>> context) => SettleAsync(Stage.Clean, context.Message.Message.Origin, context.Message, context.CancellationToken);

    public Task Consume(ConsumeContext<Fault<DocumentCleaned>> context) => SettleAsync(Stage.Enrich, context.Message.Message.Origin, context.Message, context.CancellationToken);

    public Task Consume(ConsumeContext<Fault<DocumentEnriched>> context) => SettleAsync(Stage.Index, context.Message.Message.Origin, context.Message, context.CancellationToken);

    private Task SettleAsync(Stage stage, DocumentOrigin origin, Fault fault, CancellationToken cancellationToken) =>
        SettleAsync(stage, origin.AcceptanceId, origin, fault, cancellationToken);

    private async Task SettleAsync(Stage stage, Guid acceptanceId, DocumentOrigin? origin, Fault fault, CancellationToken cancellationToken)
    {
        var error = string.Join("; ", fault.Exceptions.Select(static e => $"{e.ExceptionType}: {e.Message}"));
        logger.LogWarning("Stage {Stage} failed on {AcceptanceId}: {Error}", stage, acceptanceId, error);
        if (!dispatcher.Failed(acceptanceId))
            return;
        await settlement.QuarantineAsync(
            new DocumentRejected
            {
                AcceptanceId = acceptanceId,
                Origin = origin,
                Stage = stage,
                Reason = RejectionReason.FailedRepeatedly,
                Message = $"The {stage.WireName()} stage failed on every try, last with {error}",
                RejectedAt = time.GetUtcNow(),
            },
            cancellationToken);
    }
}
