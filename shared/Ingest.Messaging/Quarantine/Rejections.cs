using System.Text;
using System.Text.Json;
using Ingest.Contracts;
using Ingest.Messaging.Endpoints;
using MassTransit;

namespace Ingest.Messaging.Quarantine;

/// <summary>Makes what goes to quarantine.</summary>
public static class Rejections
{
    private const string InMemoryScheme = "loopback";

    /// <summary>
    /// Sends a rejected document to quarantine. On a broker the whole message goes along, since nobody else keeps it; the embedded form's
    /// inbox has it already.
    /// </summary>
    public static Task RejectAsync(this ConsumeContext context, DocumentRejected rejected)
    {
        var received = context.ReceiveContext;
        var whole = rejected.RejectedMessage is not null || received is null || received.InputAddress.Scheme == InMemoryScheme
            ? rejected
            : rejected with { RejectedMessage = Text(received), Attempts = Deliveries.TriesOf(received) };
        return context.Publish(whole, context.CancellationToken);
    }

    /// <summary>A rejection of a body as it came, with what can be read of it.</summary>
    internal static DocumentRejected OfBody(ReceiveContext context, Stage stage, DateTimeOffset now)
    {
        var (acceptanceId, origin) = Identify(context.Body.GetBytes());
        return new DocumentRejected
        {
            AcceptanceId = acceptanceId ?? Guid.CreateVersion7(now),
            Origin = origin,
            Stage = stage,
            Reason = RejectionReason.InvalidMessage,
            Message = "",
            RejectedMessage = Text(context),
            RejectedAt = now,
        };
    }

    /// <summary>Whose message a body is: every contract carries an origin or an acceptance id. Nulls for what is no contract.</summary>
    internal static (Guid? AcceptanceId, DocumentOrigin? Origin) Identify(ReadOnlySpan<byte> body)
    {
        try
        {
            var message = JsonSerializer.Deserialize(body, IdentityJson.Default.MessageIdentity);
            return (message?.Origin?.AcceptanceId ?? message?.AcceptanceId, message?.Origin);
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    /// <summary>Bodies are JSON, so text; what is none is kept as base64, so that nothing is lost.</summary>
    internal static string Text(ReadOnlySpan<byte> body) => System.Text.Unicode.Utf8.IsValid(body)
        ? Encoding.UTF8.GetString(body)
        : "base64:" + Convert.ToBase64String(body);

    private static string Text(ReceiveContext context) => Text(context.Body.GetBytes());
}
