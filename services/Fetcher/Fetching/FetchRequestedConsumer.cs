using System.Text.Json;
using Ingest.Contracts;
using Ingest.Fetcher.Intake;
using Ingest.Messaging.Quarantine;
using Ingest.Telemetry;
using MassTransit;

namespace Ingest.Fetcher.Fetching;

/// <summary>Fetches what was asked for. The document takes the request's place in the intake; without one the request is rejected.</summary>
public sealed class FetchRequestedConsumer(RequestFetcher fetcher, IDocumentIntake intake, StageMetrics metrics, TimeProvider time)
    : IConsumer<FetchRequested>
{
    public async Task Consume(ConsumeContext<FetchRequested> context)
    {
        using var scope = metrics.Start(Stage.Fetch);
        var request = context.Message;
        var verdict = await fetcher.FetchAsync(request, context.CancellationToken);
        if (verdict.IsAccepted)
        {
            await intake.AcceptAsync(verdict.Document, context.CancellationToken);
            scope.Outcome = Outcome.Passed;
            return;
        }
        await context.RejectAsync(new DocumentRejected
        {
            AcceptanceId = request.AcceptanceId,
            Stage = Stage.Fetch,
            Reason = verdict.Refusal.Reason,
            Message = verdict.Refusal.Message,
            RejectedMessage = JsonSerializer.Serialize(request, ContractsJson.Default.FetchRequested),
            RejectedAt = time.GetUtcNow(),
        });
        scope.Outcome = Outcome.Rejected;
    }
}
