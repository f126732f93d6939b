using System.Text;

namespace Ingest.Cleaner.Decoding;

/// <summary>Tells UTF-16 without a byte order mark from binary: NUL bytes stand on one side of the pairs only.</summary>
internal static class Utf16Guess
{
    private const int Window = 16 * 1024;

    /// <summary>The NUL bytes among the first 16 KiB.</summary>
    public static int CountNuls(ReadOnlySpan<byte> body) => body[..Math.Min(Window, body.Length)].Count((byte)0);

    /// <summary>True for big endian, false for little endian, null where the bytes are not UTF-16.</summary>
    public static bool? IsBigEndian(ReadOnlySpan<byte> body)
    {
        var window = body[..(Math.Min(Window, body.Length) & ~1)];
        int first = 0, second = 0, newlines = 0;
        for (var i = 0; i < window.Length; i += 2)
        {
            if (window[i] == 0)
                first++;
            if (window[i + 1] == 0)
                second++;
            if ((window[i] == 0 && window[i + 1] is 0x20 or 0x0A) || (window[i + 1] == 0 && window[i] is 0x20 or 0x0A))
                newlines++;
        }
        // One side must dominate; a page of Chinese has NULs only at its spaces, line ends and digits, so few are enough.
        var (many, few) = first > second ? (first, second) : (second, first);
        if (window.Length < 4 || newlines == 0 || many * 100 < window.Length / 2 || few * 20 > many)
            return null;
        var bigEndian = first > second;
        var text = new UnicodeEncoding(bigEndian, false, false).GetString(window[..(window.Length & ~3)]);
        var odd = text.Count(static c => c == '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || (c >= '\uE000' && c <= '\uF8FF'));
        return odd * 50 <= text.Length ? bigEndian : null;
    }
}
