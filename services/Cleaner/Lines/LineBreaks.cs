using Ingest.Cleaner.Models;

namespace Ingest.Cleaner.Lines;

/// <summary>
/// Finds where a text that lost its line breaks had them. A linear model reads the words on both sides of each space; pages that still
/// have their breaks teach it.
/// </summary>
internal static class LineBreaks
{
    /// <summary>Features of a space.</summary>
    public const int MaxFeatures = 18;

    private enum Part : uint
    {
        Left = 11,
        Right = 12,
        Both = 13,
        Shapes2 = 14,
        Shapes3Left = 15,
        Shapes3Right = 16,
        Shapes4 = 17,
        LeftWord = 18,
        RightWord = 19,
        Words = 20,
        WordShape = 21,
        ShapeWord = 22,
        Around = 23,
        SinceEnd = 24,
        NextTwo = 25,
        LastTwo = 26,
        Shapes6 = 27,
    }

    /// <summary>The words of a text between its spaces; the full stops of scripts without spaces end one too, as they end a sentence.</summary>
    public static List<TextToken> Tokens(string text)
    {
        var tokens = new List<TextToken>(text.Length / 6);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var ends = i == text.Length || text[i] == ' ';
            if (!ends && text[i] is not ('。' or '！' or '？'))
                continue;
            var end = i;
            while (!ends && (end == i || (end < text.Length && text[end] is '」' or '』' or '”')))
                end++;
            if (end > start)
                tokens.Add(TextToken.Of(text, start, end));
            i = ends ? i : end - 1;
            start = ends ? i + 1 : end;
        }
        return tokens;
    }

    /// <summary>For each token the log-odds that a line began with it.</summary>
    public static float[] LogOdds(List<TextToken> tokens, HashedWeights weights)
    {
        var answers = new float[tokens.Count];
        Span<uint> features = stackalloc uint[MaxFeatures];
        var sinceEnd = 0;
        for (var i = 1; i < answers.Length; i++)
        {
            sinceEnd = tokens[i - 1].EndsSentence ? 0 : sinceEnd + 1;
            answers[i] = weights.LogOdds(features[..Collect(tokens, i, sinceEnd, features)]);
        }
        return answers;
    }

    /// <summary>Writes the features of the space before a token.</summary>
    /// <param name="tokens">The text's words.</param>
    /// <param name="i">The token behind the space, from 1 on.</param>
    /// <param name="sinceEnd">Tokens since the last one that ended a sentence.</param>
    /// <param name="features">Takes them.</param>
    /// <returns>Their number.</returns>
    public static int Collect(List<TextToken> tokens, int i, int sinceEnd, Span<uint> features)
    {
        var (left, right) = (tokens[i - 1], tokens[i]);
        var left2 = i > 1 ? tokens[i - 2] : default;
        var left3 = i > 2 ? tokens[i - 3] : default;
        var right2 = i + 1 < tokens.Count ? tokens[i + 1] : default;
        var right3 = i + 2 < tokens.Count ? tokens[i + 2] : default;
        var pair = (left.Shape << 8) | right.Shape;
        var count = 0;
        features[count++] = Of(Part.Left, left.Hash);
        features[count++] = Of(Part.Right, right.Hash);
        features[count++] = Of(Part.Both, FeatureHash.Join(left.Hash, right.Hash));
        features[count++] = Of(Part.Shapes2, pair);
        features[count++] = Of(Part.Shapes3Left, FeatureHash.Join(pair, left2.Shape));
        features[count++] = Of(Part.Shapes3Right, FeatureHash.Join(pair, right2.Shape));
        features[count++] = Of(Part.Shapes4, FeatureHash.Join(pair, (left2.Shape << 8) | right2.Shape));
        features[count++] = Of(Part.Shapes6, FeatureHash.Join(FeatureHash.Join(pair, (left2.Shape << 8) | right2.Shape), (left3.Shape << 8) | right3.Shape));
        features[count++] = Of(Part.LeftWord, left.Word);
        features[count++] = Of(Part.RightWord, right.Word);
        features[count++] = Of(Part.Words, FeatureHash.Join(left.Word, right.Word));
        features[count++] = Of(Part.WordShape, FeatureHash.Join(left.Word, right.Shape));
        features[count++] = Of(Part.ShapeWord, FeatureHash.Join(right.Word, left.Shape));
        features[count++] = Of(Part.NextTwo, FeatureHash.Join(right.Word, right2.Word));
        features[count++] = Of(Part.LastTwo, FeatureHash.Join(left2.Word, left.Word));
        features[count++] = Of(Part.Around, FeatureHash.Join(pair, (Small(tokens, i - 7, i - 1) << 8) | Small(tokens, i + 1, i + 7)));
        features[count++] = Of(Part.SinceEnd, FeatureHash.Join(pair, (uint)int.Log2(sinceEnd + 1)));
        return count;
    }

    // Running text has small words among the next six, a list of links few.
    private static uint Small(List<TextToken> tokens, int from, int to)
    {
        var small = 0u;
        for (var i = Math.Max(0, from); i < Math.Min(tokens.Count, to); i++)
        {
            if (tokens[i].IsSmall)
                small++;
        }
        return small;
    }

    private static uint Of(Part part, uint value) => FeatureHash.Join(0x9E3779B9u * (uint)part, value);
}
