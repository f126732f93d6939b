namespace Ingest.Cleaner.Lines;

/// <summary>
/// The hashed features of a line's words: each word, each pair, the first and the last ones, a short line as a whole, and the bin of its
/// length with the sign that it ends on. What they weigh is learnt, so that no list of words is kept in any language.
/// </summary>
internal static class LineWords
{
    /// <summary>Features kept of a line: with more words its vocabulary says nothing new, and a line of megabytes costs no more.</summary>
    public const int MaxFeatures = 256;

    /// <summary>Words of a line that may be furniture as a whole ("Follow us on social media").</summary>
    private const int ShortLine = 8;

    private const int ShortWord = 4;

    private enum Part : uint
    {
        First = 1,
        FirstTwo = 2,
        Last = 3,
        Whole = 4,
        Length = 5,
        End = 6,
        Start = 7,
    }

    /// <summary>Writes a line's features.</summary>
    /// <param name="line">The line.</param>
    /// <param name="features">Takes them; at least <see cref="MaxFeatures"/> long.</param>
    /// <returns>Their number.</returns>
    public static int Collect(ReadOnlySpan<char> line, Span<uint> features)
    {
        var count = 0;
        uint first = 0, previous = 0, whole = 0;
        var words = 0;
        var at = 0;
        // Six places are left for what is read of the line as a whole.
        while (count < MaxFeatures - 8 && Next(line, ref at, out _, out _, out var word))
        {
            features[count++] = word;
            if (words == 0)
                first = word;
            else
                features[count++] = FeatureHash.Join(word, previous);
            if (words == 1)
                features[count++] = Of(Part.FirstTwo, FeatureHash.Join(first, word));
            whole = FeatureHash.Join(whole, word);
            previous = word;
            words++;
        }
        if (words > 0)
        {
            features[count++] = Of(Part.First, first);
            features[count++] = Of(Part.Last, previous);
            if (words <= ShortLine)
                features[count++] = Of(Part.Whole, whole);
        }
        var bin = (uint)Math.Min(9, int.Log2(1 + line.Length));
        features[count++] = Of(Part.Length, bin);
        if (line.Length > 0)
        {
            features[count++] = Of(Part.End, char.IsLetterOrDigit(line[^1]) ? bin : (line[^1] * 16u) + bin);
            features[count++] = Of(Part.Start, char.IsLetterOrDigit(line[0]) ? 1u : line[0]);
        }
        return count;
    }

    /// <summary>Finds the next word; in a script without spaces every pair of neighbouring characters is one.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Where to look from; behind the word afterwards.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="length">Its length.</param>
    /// <param name="hash">Its hash, as <see cref="FeatureHash.Word"/> makes it.</param>
    /// <returns>Whether there was one.</returns>
    public static bool Next(ReadOnlySpan<char> line, ref int at, out int start, out int length, out uint hash)
    {
        var ascii = FeatureHash.AsciiParts;
        var i = at;
        while (i < line.Length && (line[i] < 128 ? ascii[line[i]] == 0 : !IsPart(line[i])))
            i++;
        start = i;
        hash = FeatureHash.Offset;
        if (i < line.Length && Scripts.IsSpaceless(line[i]))
        {
            length = i + 1 < line.Length && Scripts.IsSpaceless(line[i + 1]) ? 2 : 1;
            at = i + 1;
            hash = FeatureHash.Word(line.Slice(start, length));
            return true;
        }
        for (; i < line.Length; i++)
        {
            var c = line[i];
            if (c < 128)
            {
                if (ascii[c] == 0)
                    break;
                hash = FeatureHash.AddPart(hash, ascii[c]);
                continue;
            }
            if (!IsPart(c) || Scripts.IsSpaceless(c))
                break;
            hash = FeatureHash.Add(hash, c);
        }
        at = i;
        length = i - start;
        return length > 0;
    }

    /// <summary>Finds the next word that tells a topic: short ones bind sentences of every topic; a script without spaces has pairs in place of words.</summary>
    /// <inheritdoc cref="Next"/>
    public static bool NextTelling(ReadOnlySpan<char> line, ref int at, out int start, out uint hash)
    {
        while (Next(line, ref at, out start, out var length, out hash))
        {
            if (length >= ShortWord || Scripts.IsSpaceless(line[start]))
                return true;
        }
        return false;
    }

    // Beyond ASCII.
    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || (c is >= '\u0300' and <= '\u0E7F' && !char.IsPunctuation(c) && !char.IsWhiteSpace(c));

    private static uint Of(Part part, uint value) => FeatureHash.Join(0x9E3779B9u * (uint)part, value);
}
