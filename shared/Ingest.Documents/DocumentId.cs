using System.Security.Cryptography;
using System.Text;

namespace Ingest.Documents;

/// <summary>Derives a document's id. The same page gives the same id wherever and whenever it is accepted.</summary>
public static class DocumentId
{
    /// <summary>Hex digits of an id: 128 bits of SHA-256, so that a collision among a thousand million documents stays below 1e-20.</summary>
    public const int Length = 32;

    /// <summary>The id of a page with an address: from its normalised form (<see cref="NormalizedUrl"/>).</summary>
    public static string FromUrl(NormalizedUrl url) => Hash("url\n"u8, Encoding.UTF8.GetBytes(url.Value));

    /// <summary>The id of a document without an address: from its raw bytes.</summary>
    public static string FromBody(ReadOnlySpan<byte> body) => Hash("body\n"u8, body);

    private static string Hash(ReadOnlySpan<byte> domain, ReadOnlySpan<byte> value)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(domain);
        hash.AppendData(value);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest[..(Length / 2)]);
    }
}
