using System.Text;
using System.Text.Unicode;
using Ingest.Contracts;

namespace Ingest.Cleaner.Decoding;

/// <summary>
/// Turns bytes into text: byte order mark, declared charset, meta prescan, valid UTF-8, UTF-16 without a mark, a detector where it is sure,
/// windows-1252. A declaration that the bytes contradict is overridden and marked.
/// </summary>
internal static class PageDecoder
{
    /// <summary>Bytes that the detector sees: more takes its time and changes little.</summary>
    private const int DetectorWindow = 64 * 1024;

    /// <summary>Below this the detector guesses; windows-1252 is then the better guess for a news page.</summary>
    private const float DetectorSure = 0.8f;

    /// <summary>Where most letters are not ASCII, windows-1252 is ruled out and a likely answer beats it.</summary>
    private const float DetectorLikely = 0.2f;

    public static DecodedPage Decode(ReadOnlySpan<byte> body, string? declared)
    {
        if (body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Read(body[3..], "utf-8", CharsetLabels.Of(65001), Contradicts(declared, "utf-8"));
        if (body.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && body.Length % 2 == 0)
            return Read(body[2..], "utf-16le", CharsetLabels.Of(1200), Contradicts(declared, "utf-16le"));
        if (body.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) && body.Length % 2 == 0)
            return Read(body[2..], "utf-16be", CharsetLabels.Of(1201), Contradicts(declared, "utf-16be"));
        if (BinarySignatures.Find(body) is { } what)
            return Binary(what);
        if (Utf16Guess.CountNuls(body) > 2)
        {
            return Utf16Guess.IsBigEndian(body) switch
            {
                true => Read(body, "utf-16be", CharsetLabels.Of(1201), Contradicts(declared, "utf-16be")),
                false => Read(body, "utf-16le", CharsetLabels.Of(1200), Contradicts(declared, "utf-16le")),
                null => Binary("no text (NUL bytes)"),
            };
        }
        return DecodeSingleOrMultiByte(body, declared);
    }

    private static DecodedPage DecodeSingleOrMultiByte(ReadOnlySpan<byte> body, string? declared)
    {
        var validUtf8 = Utf8.IsValid(body);
        var ascii = validUtf8 && Ascii.IsValid(body);
        var overridden = false;
        foreach (var label in new[] { declared, MetaPrescan.Find(body) })
        {
            if (label is null)
                continue;
            if (CharsetLabels.Find(label) is not { } found || found.Name.StartsWith("utf-16", StringComparison.Ordinal))
            {
                // Unknown, or UTF-16 for bytes that have no NUL and no mark.
                overridden = true;
                continue;
            }
            var fits = found.Name == "utf-8" ? validUtf8 || MostlyUtf8(body) : ascii || !validUtf8;
            // Text with accents that is valid UTF-8 by accident does not occur in practice: whoever declares another charset is wrong.
            if (fits)
                return Read(body, found.Name, found.Encoding, overridden);
            overridden = true;
        }
        if (validUtf8 || MostlyUtf8(body))
            return Read(body, "utf-8", CharsetLabels.Of(65001), overridden);
        var detected = UtfUnknown.CharsetDetector.DetectFromBytes(body[..Math.Min(DetectorWindow, body.Length)].ToArray()).Detected;
        if (detected is not null && detected.Confidence >= (IsMostlyHigh(body) ? DetectorLikely : DetectorSure) && CharsetLabels.Find(detected.EncodingName) is { } guess && !guess.Name.StartsWith("utf", StringComparison.Ordinal))
            return Read(body, guess.Name, guess.Encoding, overridden);
        return Read(body, "windows-1252", CharsetLabels.Of(1252), overridden);
    }

    private static bool IsMostlyHigh(ReadOnlySpan<byte> body)
    {
        int high = 0, letters = 0;
        foreach (var value in body[..Math.Min(DetectorWindow, body.Length)])
        {
            if (value >= 0x80)
                high++;
            else if (char.IsAsciiLetter((char)value))
                letters++;
        }
        return high > letters;
    }

    /// <summary>UTF-8 with a few damaged places: many sequences of several bytes, at most one bad byte for twenty of them.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> body)
    {
        int good = 0, bad = 0;
        while (!body.IsEmpty)
        {
            var ascii = body.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            body = body[ascii..];
            if (Rune.DecodeFromUtf8(body, out _, out var consumed) == System.Buffers.OperationStatus.Done)
                good++;
            else
                bad++;
            body = body[Math.Max(1, consumed)..];
        }
        return bad > 0 && good >= bad * 20;
    }

    private static bool Contradicts(string? declared, string used) =>
        declared is not null && CharsetLabels.Find(declared)?.Name is var name && name != used && !(used == "utf-16be" && name == "utf-16le");

    private static DecodedPage Read(ReadOnlySpan<byte> body, string name, Encoding encoding, bool overridden)
    {
        var text = encoding.GetString(body);
        var marks = new List<string>(2);
        if (overridden)
            marks.Add(Mark.CharsetOverridden);
        // A U+FFFD that stood in the page as such is no loss of ours.
        if (text.Contains('\uFFFD', StringComparison.Ordinal) && (name != "utf-8" || !Utf8.IsValid(body)))
            marks.Add(Mark.InvalidBytesReplaced);
        return new DecodedPage { Text = text, Charset = name, Marks = marks };
    }

    private static DecodedPage Binary(string what) => new() { Text = "", Charset = "", Binary = what };
}
