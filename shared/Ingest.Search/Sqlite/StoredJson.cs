using System.IO.Compression;
using System.Text.Json;
using Ingest.Documents;

namespace Ingest.Search.Sqlite;

/// <summary>The stored form of a document's JSON: Brotli at quality 1 (halves articles at over 100 MB/s) where that saves a tenth, else plain.</summary>
internal static class StoredJson
{
    private const int MinCompressedBytes = 512;
    private const int Quality = 1;
    private const int WindowBits = 18;

    internal static (int Encoding, byte[] Bytes) Pack(byte[] json)
    {
        if (json.Length < MinCompressedBytes)
            return (IndexSchema.PlainJson, json);
        var target = new byte[json.Length - (json.Length / 10)];
        return BrotliEncoder.TryCompress(json, target, out var written, Quality, WindowBits)
            ? (IndexSchema.BrotliJson, target.AsSpan(0, written).ToArray())
            : (IndexSchema.PlainJson, json);
    }

    /// <summary>The document of a stored form.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    internal static NewsDocument Unpack(int encoding, byte[] bytes)
    {
        try
        {
            if (encoding == IndexSchema.PlainJson)
                return Parse(bytes);
            using var stream = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
            return JsonSerializer.Deserialize(stream, DocumentsJson.Default.NewsDocument)!;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException("a stored document cannot be read", exception);
        }
    }

    private static NewsDocument Parse(byte[] json) => JsonSerializer.Deserialize(json, DocumentsJson.Default.NewsDocument)!;
}
