using System.Security.Cryptography;
using System.Text;

namespace Ingest.Enricher.Text;

/// <summary>A hash that is equal for pages with the same text, whatever their case, punctuation, spacing and furniture.</summary>
internal static class ContentHash
{
    /// <summary>SHA-256 over the <see cref="NormalizedWords"/> of all pieces, in UTF-8, each followed by one space; 64 lower-case hex digits.</summary>
    internal static string Of(IEnumerable<string> pieces)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[(3 * NormalizedWords.LongestPiece) + 1];
        foreach (var word in pieces.SelectMany(NormalizedWords.Of))
        {
            // Compatibility forms can grow a piece, so the buffer may have to.
            if (Encoding.UTF8.GetMaxByteCount(word.Length) + 1 > buffer.Length)
                buffer = new byte[Encoding.UTF8.GetMaxByteCount(word.Length) + 1];
            var length = Encoding.UTF8.GetBytes(word, buffer);
            buffer[length++] = (byte)' ';
            hash.AppendData(buffer, 0, length);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
