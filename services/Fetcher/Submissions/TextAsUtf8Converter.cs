using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Fetcher.Submissions;

/// <summary>Reads a JSON text straight into UTF-8 bytes: a page is not turned into UTF-16 and back.</summary>
internal sealed class TextAsUtf8Converter : JsonConverter<byte[]>
{
    public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException();
        // Unescaping only ever makes it shorter.
        var longest = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(longest);
        try
        {
            return buffer.AsSpan(0, reader.CopyString(buffer)).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
