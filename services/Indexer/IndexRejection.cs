using System.Text.Json;
using Ingest.Contracts;

namespace Ingest.Indexer;

/// <summary>What goes to quarantine for a document that the index will never take.</summary>
internal static class IndexRejection
{
    internal static DocumentRejected Of(DocumentEnriched message, string? why, DateTimeOffset now) => new()
    {
        AcceptanceId = message.Origin.AcceptanceId,
        Origin = message.Origin,
        Stage = Stage.Index,
        Reason = RejectionReason.IndexRefused,
        Message = $"The index refused document {message.Origin.DocumentId}: {why ?? "it gave no reason"}",
        RejectedMessage = JsonSerializer.Serialize(message, ContractsJson.Default.DocumentEnriched),
        RejectedAt = now,
    };
}
