using Ingest.Cleaner.Bodies;
using Ingest.Contracts;
using Ingest.Messaging.Quarantine;
using Ingest.Telemetry;
using MassTransit;

namespace Ingest.Cleaner;

/// <summary>Cleans each accepted document and sends on the article, or the reason why there is none.</summary>
public sealed class DocumentFetchedConsumer(PageCleaner cleaner, CleanerOptions options, ByteBudget budget, StageMetrics metrics, TimeProvider time)
    : IConsumer<DocumentFetched>
{
    public async Task Consume(ConsumeContext<DocumentFetched> context)
    {
        var (origin, body) = (context.Message.Origin, context.Message.Body);
        using var outcome = metrics.Start(Stage.Clean);
        using var activity = IngestTelemetry.Source.StartActivity("clean");
        activity?.SetTag("ingest.document.id", origin.DocumentId);
        using var share = await budget.TakeAsync(body.Length, context.CancellationToken);
        var unpacked = RawBodyReader.Read(body, options.MaxBodyBytes);
        var result = unpacked.IsWhole
            ? cleaner.Clean(unpacked.Bytes, origin)
            : CleaningResult.Rejected(unpacked.Reason, $"The body of {PageName.Of(origin)} {unpacked.Problem}.");
        // Last, so that an exception before this point leaves nothing behind.
        if (result.IsArticle)
            await context.Publish(new DocumentCleaned { Origin = origin, Article = result.Article }, context.CancellationToken);
        else
            await context.RejectAsync(Rejection(origin, result));
        outcome.Outcome = result.IsArticle ? Outcome.Passed : Outcome.Rejected;
    }

    private DocumentRejected Rejection(DocumentOrigin origin, CleaningResult result) => new()
    {
        AcceptanceId = origin.AcceptanceId,
        Origin = origin,
        Stage = Stage.Clean,
        Reason = result.Reason!,
        Message = result.Message!,
        RejectedAt = time.GetUtcNow(),
    };
}
