using System.Diagnostics.CodeAnalysis;
using System.Net.Mime;
using MassTransit;
using MassTransit.Serialization;

namespace Ingest.Messaging.Serialization;

/// <summary>A received body: read as what a consumer asks for, straight from the bytes.</summary>
internal sealed class PlainJsonContext(byte[] body, string[] types, MessageContext message)
    : BaseSerializerContext(SystemTextJsonMessageSerializer.Instance, message, types)
{
    public override bool IsSupportedMessageType<T>() => IsSupportedMessageType(typeof(T));

    public override bool IsSupportedMessageType(Type messageType) => messageType == typeof(RawSubmission)
        || SupportedMessageTypes.Length == 0
        || SupportedMessageTypes.Contains(MessageUrn.ForTypeString(messageType), StringComparer.OrdinalIgnoreCase);

    public override bool TryGetMessage<T>([NotNullWhen(true)] out T? result)
        where T : class
    {
        var found = TryGetMessage(typeof(T), out var read);
        result = read as T;
        return found;
    }

    public override bool TryGetMessage(Type messageType, [NotNullWhen(true)] out object? result)
    {
        result = !IsSupportedMessageType(messageType) ? null
            : messageType == typeof(RawSubmission) ? new RawSubmission(body)
            : PlainJsonSerializer.Read(body, messageType);
        return result is not null;
    }

    public override IMessageSerializer GetMessageSerializer() => new BodySerializer(body);

    public override IMessageSerializer GetMessageSerializer<T>(MessageEnvelope envelope, T message) => new BodySerializer(PlainJsonSerializer.Write(message, typeof(T)));

    public override IMessageSerializer GetMessageSerializer(object message, string[] messageTypes) => new BodySerializer(PlainJsonSerializer.Write(message, message.GetType()));

    public override Dictionary<string, object> ToDictionary<T>(T? message)
        where T : class => [];

    /// <summary>Sends bytes on as they are.</summary>
    private sealed class BodySerializer(byte[] bytes) : IMessageSerializer
    {
        public ContentType ContentType => PlainJsonSerializer.JsonContentType;

        public MessageBody GetMessageBody<T>(SendContext<T> context)
            where T : class => new BytesMessageBody(bytes);
    }
}
