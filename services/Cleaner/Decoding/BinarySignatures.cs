namespace Ingest.Cleaner.Decoding;

/// <summary>Tells files that are no text by their first bytes.</summary>
internal static class BinarySignatures
{
    private static readonly (byte[] Bytes, string What)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF87a"u8.ToArray(), "a GIF image"),
        ("GIF89a"u8.ToArray(), "a GIF image"),
        ([(byte)'P', (byte)'K', 3, 4], "a ZIP archive or an office document"),
        ([0x1F, 0x8B, 8], "a gzip archive"),
        ([(byte)'B', (byte)'Z', (byte)'h', (byte)'9'], "a bzip2 archive"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "an xz archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7z archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ([(byte)'M', (byte)'Z', 0x90, 0], "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "an office document"),
        ("OggS"u8.ToArray(), "an Ogg sound or film"),
        ([(byte)'I', (byte)'D', (byte)'3', 3], "an MP3 sound"),
        ([(byte)'I', (byte)'D', (byte)'3', 4], "an MP3 sound"),
        ([0x1A, 0x45, 0xDF, 0xA3], "a Matroska film"),
        ("wOFF"u8.ToArray(), "a font"),
        ("wOF2"u8.ToArray(), "a font"),
        ([0, 0, 1, 0], "an icon"),
        ("SQLite format 3"u8.ToArray(), "a database"),
    ];

    /// <summary>What the bytes are; null where no signature fits.</summary>
    public static string? Find(ReadOnlySpan<byte> body)
    {
        foreach (var (bytes, what) in Signatures)
        {
            if (body.StartsWith(bytes))
                return what;
        }
        // Containers that name their kind after a length: RIFF....WEBP, ....ftypmp42.
        if (body.Length >= 12 && body.StartsWith("RIFF"u8) && (body[8..].StartsWith("WEBP"u8) || body[8..].StartsWith("WAVE"u8) || body[8..].StartsWith("AVI "u8)))
            return "a WebP image, a sound or a film";
        return body.Length >= 12 && body[4..].StartsWith("ftyp"u8) ? "a film or a HEIF image" : null;
    }
}
