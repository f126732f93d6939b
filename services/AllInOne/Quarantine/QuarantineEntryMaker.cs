using System.Text.Json;
using Ingest.Contracts;

namespace Ingest.AllInOne.Quarantine;

/// <summary>Makes an entry of a rejection as the broker keeps it.</summary>
internal static class QuarantineEntryMaker
{
    internal static QuarantineEntry Make(DocumentRejected rejected, bool whole)
    {
        var (origin, request, body) = (rejected.Origin, RequestOf(rejected), whole ? BodyOf(rejected) : null);
        return new QuarantineEntry
        {
            AcceptanceId = rejected.AcceptanceId.ToString(),
            DocumentId = origin?.DocumentId,
            Name = origin?.FileName ?? origin?.Url ?? origin?.DocumentId ?? request?.Url ?? request?.Path ?? "(a message that cannot be read)",
            Source = origin?.Source ?? request?.Source ?? "",
            Stage = rejected.Stage.WireName(),
            Reason = rejected.Reason,
            Message = rejected.Message,
            Attempts = rejected.Attempts,
            AcceptedAt = AcceptanceIds.AcceptedAt(rejected.AcceptanceId) ?? origin?.FetchedAt ?? rejected.RejectedAt,
            RejectedAt = rejected.RejectedAt,
            BodyLength = body?.Length,
            BodySha256 = body?.Sha256,
            Error = whole ? rejected.Error : null,
            Origin = whole ? rejected.RejectedMessage : null,
        };
    }

    private static RawBody? BodyOf(DocumentRejected rejected) => TryRead(rejected.RejectedMessage, ContractsJson.Default.DocumentFetched)?.Body;

    private static FetchRequested? RequestOf(DocumentRejected rejected) =>
        rejected.Origin is null ? TryRead(rejected.RejectedMessage, ContractsJson.Default.FetchRequested) : null;

    private static T? TryRead<T>(string? json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
