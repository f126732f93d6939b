using System.Text;
using System.Text.Json;
using Ingest.Contracts;
using RabbitMQ.Client;

namespace Ingest.Messaging.Quarantine;

/// <summary>
/// Reads an entry of the quarantine, whichever way it came: published by a stage as a rejection, or dead-lettered by the broker, then it is
/// the stage's own message.
/// </summary>
internal static class QuarantinedMessage
{
    private const string Deaths = "x-death";

    internal static DocumentRejected Read(IReadOnlyBasicProperties properties, ReadOnlySpan<byte> body)
    {
        var headers = properties.Headers;
        var death = headers is not null && headers.TryGetValue(Deaths, out var deaths) && deaths is IList<object?> { Count: > 0 } list ? list[0] as IDictionary<string, object?> : null;
        if (death is null && TryReadRejection(body) is { } rejected)
            return rejected;
        var (acceptanceId, origin) = Rejections.Identify(body);
        var queue = Text(death, "queue") ?? "";
        return new DocumentRejected
        {
            AcceptanceId = acceptanceId ?? Guid.Empty,
            Origin = origin,
            Stage = StageOf(queue),
            Reason = Text(death, "reason") == "delivery_limit" ? RejectionReason.CrashLoop : RejectionReason.InvalidMessage,
            Message = death is null
                ? "Somebody published this to the quarantine: it is no rejection."
                : $"The broker gave up on this message in {queue} ({Text(death, "reason")}): the stage never got to judge it.",
            RejectedMessage = Rejections.Text(body),
            RejectedAt = death?.TryGetValue("time", out var time) == true && time is AmqpTimestamp at ? DateTimeOffset.FromUnixTimeSeconds(at.UnixTime) : DateTimeOffset.UnixEpoch,
            Attempts = Management.BrokerPolicies.DeliveryLimit + 1,
        };
    }

    private static DocumentRejected? TryReadRejection(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ContractsJson.Default.DocumentRejected);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Stage StageOf(string queue) => queue.Split('.') switch
    {
        ["ingest", "cleaner", ..] => Stage.Clean,
        ["ingest", "enricher", ..] => Stage.Enrich,
        ["ingest", "indexer", ..] => Stage.Index,
        _ => Stage.Fetch,
    };

    private static string? Text(IDictionary<string, object?>? table, string key) => table?.TryGetValue(key, out var value) == true
        ? value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : value?.ToString()
        : null;
}
