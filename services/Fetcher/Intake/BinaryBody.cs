using System.Text;

namespace Ingest.Fetcher.Intake;

/// <summary>Tells bytes that are no text, by the signatures of common formats and by zero bytes.</summary>
internal static class BinaryBody
{
    /// <summary>Zero bytes are looked for this far in: text has none at all, and other formats have theirs early.</summary>
    private const int ZeroSearchBytes = 65_536;

    /// <summary>No text begins like these.</summary>
    private static readonly (byte[] Signature, string Name)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "PDF"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ([0x1A, 0x45, 0xDF, 0xA3], "Matroska or WebM"),
        ([(byte)'P', (byte)'K', 3, 4], "ZIP (or an office document)"),
        ([(byte)'P', (byte)'K', 5, 6], "ZIP"),
        ([0x1F, 0x8B, 8], "gzip"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "xz"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "7-Zip"),
        ("Rar!\x1a\a"u8.ToArray(), "RAR"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "ELF program"),
        ([0xCA, 0xFE, 0xBA, 0xBE], "Java class or Mach-O program"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old office document"),
    ];

    /// <summary>A text may begin like these (an article on "GIF89a"), but has no zero bytes as well.</summary>
    private static readonly (byte[] Signature, string Name)[] SignaturesWithZeros =
    [
        ("GIF87a"u8.ToArray(), "GIF"),
        ("GIF89a"u8.ToArray(), "GIF"),
        ("RIFF"u8.ToArray(), "RIFF (WebP, WAVE or AVI)"),
        ("OggS"u8.ToArray(), "Ogg"),
        ("wOFF"u8.ToArray(), "WOFF font"),
        ("wOF2"u8.ToArray(), "WOFF font"),
        ("BZh"u8.ToArray(), "bzip2"),
        ("SQLite format 3\0"u8.ToArray(), "SQLite"),
    ];

    /// <summary>Names what the bytes are instead of text; null for text.</summary>
    /// <param name="body">The raw bytes.</param>
    /// <param name="charset">The declared charset, which may be one whose text has zero bytes.</param>
    internal static string? Recognise(ReadOnlySpan<byte> body, string? charset)
    {
        var head = body[..Math.Min(body.Length, ZeroSearchBytes)];
        if (Match(Signatures, head) is { } sure)
            return sure;
        if (!head.Contains((byte)0) || IsWide(head, charset))
            return null;
        return Match(SignaturesWithZeros, head) ?? "binary data (it holds zero bytes)";
    }

    private static string? Match((byte[] Signature, string Name)[] signatures, ReadOnlySpan<byte> head)
    {
        foreach (var (signature, name) in signatures)
        {
            if (head.StartsWith(signature))
                return name;
        }
        return null;
    }

    /// <summary>
    /// UTF-16 or UTF-32: by a byte order mark or a declaration, or by shape, since text of nearly every script has many code units
    /// (spaces, line ends, mark-up) whose high byte is zero and hardly any whose low byte is, and decodes without an error.
    /// </summary>
    private static bool IsWide(ReadOnlySpan<byte> head, string? charset)
    {
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..])
            return true;
        var declared = charset is not null && (charset.Contains("16", StringComparison.Ordinal) || charset.Contains("32", StringComparison.Ordinal)
            || charset.Contains("ucs", StringComparison.OrdinalIgnoreCase) || charset.Contains("unicode", StringComparison.OrdinalIgnoreCase));
        if (declared)
            return true;
        var even = head[..(head.Length & ~1)];
        var (zeroEven, zeroOdd) = (0, 0);
        for (var i = 0; i < even.Length; i += 2)
        {
            zeroEven += even[i] == 0 ? 1 : 0;
            zeroOdd += even[i + 1] == 0 ? 1 : 0;
        }
        var units = even.Length / 2;
        var (many, few) = (Math.Max(zeroEven, zeroOdd), Math.Min(zeroEven, zeroOdd));
        // At least four: a few zero bytes in a short text are no shape.
        if (many < Math.Max(4, units / 16) || few > units / 100)
            return false;
        var encoding = new UnicodeEncoding(bigEndian: zeroEven > zeroOdd, byteOrderMark: false, throwOnInvalidBytes: false);
        return !encoding.GetString(even[..Math.Min(even.Length, 4_096)]).AsSpan().TrimEnd('\uFFFD').ContainsAny('\0', '\uFFFD');
    }
}
