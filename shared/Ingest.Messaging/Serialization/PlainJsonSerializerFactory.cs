using System.Net.Mime;
using MassTransit;

namespace Ingest.Messaging.Serialization;

/// <summary>Registers <see cref="PlainJsonSerializer"/> with a bus.</summary>
internal sealed class PlainJsonSerializerFactory : ISerializerFactory
{
    private readonly PlainJsonSerializer _serializer = new();

    public ContentType ContentType => PlainJsonSerializer.JsonContentType;

    public IMessageSerializer CreateSerializer() => _serializer;

    public IMessageDeserializer CreateDeserializer() => _serializer;
}
