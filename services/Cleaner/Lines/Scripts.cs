using System.Runtime.CompilerServices;

namespace Ingest.Cleaner.Lines;

/// <summary>What must be known of scripts to count words.</summary>
internal static class Scripts
{
    /// <summary>Chinese, Japanese, Thai, Lao, Khmer, Burmese: written without spaces between words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpaceless(char c) => c >= '\u0E00' && IsSpacelessLetter(c);

    private static bool IsSpacelessLetter(char c) =>
        c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');
}
