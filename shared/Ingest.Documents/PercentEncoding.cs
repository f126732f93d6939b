using System.Buffers;
using System.Text;

namespace Ingest.Documents;

/// <summary>Percent-encoding in its normal form (RFC 3986, 6.2.2).</summary>
internal static class PercentEncoding
{
    // RFC 3986, 2.2 and 2.3, without the percent sign.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=");

    /// <summary>Hex digits in upper case, unreserved characters decoded, characters that no address may hold encoded as UTF-8.</summary>
    internal static string Normalize(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Allowed))
            return text;
        var result = new StringBuilder(text.Length + 8);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                Append(result, Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 3;
            }
            else if (Allowed.Contains(text[i]))
            {
                result.Append(text[i++]);
            }
            else
            {
                // A lone surrogate becomes U+FFFD, as WHATWG URL does.
                Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var consumed);
                foreach (var value in utf8[..rune.EncodeToUtf8(utf8)])
                    AppendEncoded(result, value);
                i += consumed;
            }
        }
        return result.ToString();
    }

    private static void Append(StringBuilder result, byte value)
    {
        if (char.IsAsciiLetterOrDigit((char)value) || (char)value is '-' or '.' or '_' or '~')
            result.Append((char)value);
        else
            AppendEncoded(result, value);
    }

    private static void AppendEncoded(StringBuilder result, byte value) => result.Append('%').Append(value.ToString("X2"));
}
