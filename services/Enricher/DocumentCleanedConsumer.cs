using Ingest.Contracts;
using Ingest.Telemetry;
using MassTransit;

namespace Ingest.Enricher;

/// <summary>Enriches a cleaned document and passes it on.</summary>
public sealed class DocumentCleanedConsumer(DocumentEnricher enricher, StageMetrics metrics) : IConsumer<DocumentCleaned>
{
    public async Task Consume(ConsumeContext<DocumentCleaned> context)
    {
        var message = context.Message;
        using var scope = metrics.Start(Stage.Enrich);
        using var span = IngestTelemetry.Source.StartActivity("enrich");
        span?.SetTag("ingest.document.id", message.Origin.DocumentId);
        var enrichment = enricher.Enrich(message.Article, message.Origin.Url);
        span?.SetTag("ingest.language", enrichment.Language);
        var enriched = new DocumentEnriched { Origin = message.Origin, Article = message.Article, Enrichment = enrichment };
        // Last: an exception before this leaves nothing behind.
        await context.Publish(enriched, context.CancellationToken);
        scope.Outcome = Outcome.Passed;
    }
}
