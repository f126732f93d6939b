using Ingest.Contracts;
using Ingest.Messaging.Quarantine;
using Ingest.Search;
using Ingest.Telemetry;
using MassTransit;

namespace Ingest.Indexer;

/// <summary>Writes a batch: one outcome a document. A fault of the index is thrown, and all of the batch comes again.</summary>
public sealed class DocumentEnrichedBatchConsumer(DocumentWriter writer, StageMetrics metrics, TimeProvider time)
    : IConsumer<Batch<DocumentEnriched>>
{
    public async Task Consume(ConsumeContext<Batch<DocumentEnriched>> context)
    {
        var messages = context.Message;
        using var scopes = new BatchScopes(messages, metrics);
        var documents = messages.Select(static message => message.Message).ToList();
        var results = await writer.WriteAsync(documents, context.CancellationToken);
        // First: where it fails all of it comes again, and what is rejected only after it is not in quarantine twice.
        foreach (var news in SettlementNews.Of(documents, results))
            await context.Publish(news, context.CancellationToken);
        for (var i = 0; i < messages.Length; i++)
        {
            scopes.Enter(i);
            if (results[i].Outcome == WriteOutcome.Refused)
                await messages[i].RejectAsync(IndexRejection.Of(documents[i], results[i].Message, time.GetUtcNow()));
            else
                metrics.RecordAge(time.GetUtcNow() - documents[i].Origin.FetchedAt);
            scopes.Set(i, results[i].Outcome);
        }
    }
}
