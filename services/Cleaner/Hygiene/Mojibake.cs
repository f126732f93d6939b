using System.Buffers;
using System.Text;

namespace Ingest.Cleaner.Hygiene;

/// <summary>
/// Repairs text whose UTF-8 was once read as windows-1252 or Latin-1 ("Ã©" for "é", "â€™" for "’"), once or twice over, and only where
/// nothing else can be meant: a run of characters beyond ASCII must be, byte for byte, whole UTF-8.
/// </summary>
internal static class Mojibake
{
    /// <summary>A run of this many characters is UTF-8 by no accident: two sequences in a row, or an emoji's four bytes.</summary>
    private const int CertainRun = 4;

    /// <summary>Short runs ("Ã©", "Ð¸") are repaired where the page has this many runs of any length: "IRMÃ»" ends a Portuguese quotation, "fermé…»" a French one.</summary>
    private const int ShortRuns = 3;

    /// <summary>And where at most this many other words with accents stand beside each: a page of such words is read as it should be.</summary>
    private const int OthersPerRun = 10;

    /// <summary>Read wrongly twice at most: nobody has seen a page that was three times.</summary>
    private const int Rounds = 2;

    // The characters that the first byte of a sequence becomes: C2 to F4.
    private static readonly SearchValues<char> Leads = SearchValues.Create(Enumerable.Range(0xC2, 0xF4 - 0xC2 + 1).Select(static value => (char)value).ToArray());

    private static readonly byte[] Bytes = BuildBytes();

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>The text as it was meant; the same object where nothing is certain.</summary>
    public static string Repair(string text)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var repaired = RepairOnce(text);
            if (ReferenceEquals(repaired, text))
                break;
            text = repaired;
        }
        return text;
    }

    private static string RepairOnce(string text)
    {
        if (!text.AsSpan().ContainsAny(Leads))
            return text;
        var (certain, brief, others) = Count(text);
        var withShort = certain + brief >= ShortRuns && others <= (certain + brief) * OthersPerRun;
        if (certain == 0 && !withShort)
            return text;
        var repaired = new StringBuilder(text.Length);
        var from = 0;
        foreach (var (start, end, kind) in Runs(text))
        {
            if (kind is RunKind.Other || (kind is RunKind.Short && !withShort))
                continue;
            repaired.Append(text, from, start - from).Append(Decode(text.AsSpan(start, end - start)));
            from = end;
        }
        return repaired.Append(text, from, text.Length - from).ToString();
    }

    private static (int Certain, int Short, int Others) Count(string text)
    {
        var counts = (Certain: 0, Short: 0, Others: 0);
        foreach (var (_, _, kind) in Runs(text))
        {
            switch (kind)
            {
                case RunKind.Certain: counts.Certain++; break;
                case RunKind.Short: counts.Short++; break;
                default: counts.Others++; break;
            }
        }
        return counts;
    }

    // Runs of characters beyond ASCII that windows-1252 or Latin-1 has, those with a letter in them.
    private static IEnumerable<(int Start, int End, RunKind Kind)> Runs(string text)
    {
        for (var i = text.AsSpan().IndexOfAny(Leads); i >= 0 && i < text.Length;)
        {
            var start = i;
            while (start > 0 && ByteOf(text[start - 1]) >= 0x80)
                start--;
            while (i < text.Length && ByteOf(text[i]) >= 0x80)
                i++;
            yield return (start, i, KindOf(text.AsSpan(start, i - start)));
            var next = text.AsSpan(i).IndexOfAny(Leads);
            i = next < 0 ? text.Length : i + next;
        }
    }

    private static RunKind KindOf(ReadOnlySpan<char> run)
    {
        if (run.Length < 2 || Decode(run) is not { } decoded || decoded.AsSpan().ContainsAnyInRange('\u0080', '\u009F'))
            return RunKind.Other;
        if (run.Length >= CertainRun)
            return RunKind.Certain;
        return run switch
        {
            // Punctuation, currency and letterlike signs.
            ['â', '€' or '‚' or '„', _] => RunKind.Certain,
            // Nobody writes control characters.
            [_, >= '\u0080' and <= '\u009F'] => RunKind.Certain,
            _ => RunKind.Short,
        };
    }

    private static string? Decode(ReadOnlySpan<char> run)
    {
        var bytes = new byte[run.Length];
        for (var i = 0; i < run.Length; i++)
            bytes[i] = (byte)ByteOf(run[i]);
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
            return null;
        return Strict.GetString(bytes);
    }

    // The byte that the character stands for; 0 for none beyond ASCII.
    private static int ByteOf(char c) => c < 0x80 ? 0 : c <= 0xFF ? c : c <= '\u2122' ? Bytes[c] : 0;

    private static byte[] BuildBytes()
    {
        var bytes = new byte['\u2122' + 1];
        var windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        for (var value = 0x80; value < 0xA0; value++)
            bytes[windows1252.GetChars([(byte)value])[0]] = (byte)value;
        return bytes;
    }

    private enum RunKind
    {
        /// <summary>Text as it should be.</summary>
        Other,

        /// <summary>UTF-8 read wrongly, if the page has more of it.</summary>
        Short,

        /// <summary>UTF-8 read wrongly.</summary>
        Certain,
    }
}
