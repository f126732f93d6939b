namespace Ingest.Cleaner.Lines;

/// <summary>Hashes words and their parts for linear models: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), the same on every machine.</summary>
internal static class FeatureHash
{
    /// <summary>The hash of nothing, to which characters are added.</summary>
    public const uint Offset = 2166136261;

    private const uint Prime = 16777619;

    /// <summary>2^32 over the golden ratio: bits without a pattern.</summary>
    private const uint Mark = 0x9E3779B9;

    /// <summary>A word without regard to case; all digits are alike, so that no year or number is learnt.</summary>
    public static uint Word(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
            hash = Add(hash, c);
        return hash;
    }

    /// <summary>One more character of a word behind its hash.</summary>
    public static uint Add(uint hash, char c) => (hash ^ Fold(c)) * Prime;

    /// <summary>One more part behind a hash. The order counts, of small numbers too.</summary>
    public static uint Join(uint hash, uint part)
    {
        // Without this step two numbers below 65,536 would only be xored.
        hash = (hash ^ Mark) * Prime;
        hash = (hash ^ (part & 0xFFFF)) * Prime;
        return (hash ^ (part >> 16)) * Prime;
    }

    /// <summary>For each ASCII character what it adds to a word's hash; 0 for one that stands in no word. Most characters are these.</summary>
    public static ReadOnlySpan<byte> AsciiParts =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\00000000000\0\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0"u8;

    /// <summary>A character behind a word's hash that is folded already, like one of <see cref="AsciiParts"/>.</summary>
    public static uint AddPart(uint hash, uint part) => (hash ^ part) * Prime;

    private static char Fold(char c) => c < 128 ? (char)Folded[c] : char.ToLowerInvariant(c);

    private static readonly byte[] Folded = [.. Enumerable.Range(0, 128).Select(static c => char.IsAsciiDigit((char)c) ? (byte)'0' : (byte)char.ToLowerInvariant((char)c))];
}
