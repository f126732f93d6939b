using Ingest.Contracts;
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
        var results = await writer.WriteAsync([.. messages.Select(static message => message.Message)], context.CancellationToken);
        for (var i = 0; i < messages.Length; i++)
        {
            scopes.Enter(i);
            if (results[i].Outcome == WriteOutcome.Refused)
                await messages[i].Publish(IndexRejection.Of(messages[i].Message, results[i].Message, time.GetUtcNow()), context.CancellationToken);
            else
                metrics.RecordAge(time.GetUtcNow() - messages[i].Message.Origin.FetchedAt);
            scopes.Set(i, results[i].Outcome);
        }
    }
}
