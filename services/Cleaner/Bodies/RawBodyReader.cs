using System.IO.Compression;
using System.Security.Cryptography;
using Ingest.Contracts;

namespace Ingest.Cleaner.Bodies;

/// <summary>Unpacks a <see cref="RawBody"/> into at most the memory that it declares and the limit allows.</summary>
public static class RawBodyReader
{
    /// <summary>
    /// Unpacks the body and checks its length and hash. A bomb costs no more than its declared length plus one byte: reading stops there.
    /// </summary>
    /// <param name="body">The body as it travelled.</param>
    /// <param name="maxBytes">The limit for the unpacked body.</param>
    public static UnpackedBody Read(RawBody body, int maxBytes)
    {
        if (body.Length < 0)
            return Damaged($"declares a length of {body.Length} bytes");
        if (body.Length > maxBytes)
            return UnpackedBody.Rejected(RejectionReason.TooLarge,
                $"is {body.Length} bytes long, over the limit of {maxBytes}; raise Cleaner:MaxBodyBytes and add it again, or leave it");
        byte[] bytes;
        switch (body.Encoding)
        {
            case "identity":
                bytes = body.Bytes;
                break;
            case "gzip" or "br":
                var unpacked = Unpack(body);
                if (unpacked is null)
                    return Damaged($"cannot be unpacked from {body.Encoding} into the {body.Length} bytes that it declares");
                bytes = unpacked;
                break;
            default:
                return Damaged($"has the unknown encoding '{body.Encoding}' (identity, gzip and br are read)");
        }
        if (bytes.Length != body.Length)
            return Damaged($"declares {body.Length} bytes and has {bytes.Length}");
        if (!Convert.ToHexStringLower(SHA256.HashData(bytes)).Equals(body.Sha256, StringComparison.OrdinalIgnoreCase))
            return Damaged("does not match its SHA-256");
        return UnpackedBody.Of(bytes);
    }

    private static byte[]? Unpack(RawBody body)
    {
        using var packed = new MemoryStream(body.Bytes, writable: false);
        using Stream stream = body.Encoding == "br"
            ? new BrotliStream(packed, CompressionMode.Decompress)
            : new GZipStream(packed, CompressionMode.Decompress);
        try
        {
            // Grows with what really comes: a small body that declares 8 MiB does not get 8 MiB.
            using var unpacked = new MemoryStream(Math.Min(body.Length, 256 * 1024));
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                if (unpacked.Length + read > body.Length)
                    return null;
                unpacked.Write(buffer, 0, read);
            }
            return unpacked.ToArray();
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private static UnpackedBody Damaged(string what) =>
        UnpackedBody.Rejected(RejectionReason.DamagedBody, $"{what}; send the page again");
}
