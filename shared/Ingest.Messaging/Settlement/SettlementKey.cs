using System.Security.Cryptography;
using System.Text;

namespace Ingest.Messaging.Settlement;

/// <summary>The routing key of a batch: a name may be longer than the 255 bytes of a key.</summary>
internal static class SettlementKey
{
    internal static string Of(string batch) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(batch)).AsSpan(0, 16));
}
