using Ingest.Cleaner.Html.Blocks;

namespace Ingest.Quality.Training;

/// <summary>Logistic regression over hashed words by AdaGrad (Duchi et al., "Adaptive subgradient methods", 2011), rows in a shuffled but fixed order.</summary>
internal static class WordTraining
{
    private const int Epochs = 4;
    private const float LearningRate = 0.1f;
    private const float Decay = 1e-6f;

    /// <summary>Each block's words as the model's sums take them: a word that stands twice counts twice.</summary>
    public static int[][] Words(BlockPage page)
    {
        var around = new int[page.Elements.Count][];
        for (var i = 0; i < around.Length; i++)
        {
            var element = page.Elements[i];
            var list = new List<int>(element.Parent < 0 ? [] : around[element.Parent]);
            var sink = new IndexList(list);
            WordIndices.OfAround(page, element, ref sink);
            around[i] = [.. list];
        }
        return [.. page.Blocks.Select(block => Words(page, block, around))];
    }

    private static int[] Words(BlockPage page, PageBlock block, int[][] around)
    {
        var list = new List<int>(around[block.Element]);
        var sink = new IndexList(list);
        WordIndices.OfBlock(page, block, ref sink);
        var element = page.Elements[block.Element];
        WordIndices.OfOwn(page, element, ref sink);
        if (element.Parent >= 0)
        {
            var parent = page.Elements[element.Parent];
            WordIndices.OfParent(page, parent, ref sink);
            if (parent.Parent >= 0)
                WordIndices.OfGrand(page, page.Elements[parent.Parent], ref sink);
        }
        return [.. list];
    }

    /// <summary>Trains on samples.</summary>
    /// <param name="samples">The pages.</param>
    /// <param name="weight">What a block counts for.</param>
    /// <returns>The model file.</returns>
    public static byte[] Train(IReadOnlyList<HtmlSample> samples, Func<HtmlSample, int, float> weight)
    {
        var rows = samples.SelectMany(static sample => sample.Words.Select((words, i) => (Sample: sample, Block: i, Words: words))).ToArray();
        new Random(1).Shuffle(rows);
        var weights = new float[WordIndices.Size];
        var squares = new float[WordIndices.Size];
        Array.Fill(squares, 1f);
        var (bias, biasSquare) = (0f, 1f);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var (sample, block, words) in rows)
            {
                var sum = bias;
                foreach (var word in words)
                    sum += weights[word];
                var gradient = (PageStructure.Logistic(sum) - sample.Shares[block]) * weight(sample, block);
                foreach (var word in words)
                {
                    var slope = gradient + (Decay * weights[word]);
                    squares[word] += slope * slope;
                    weights[word] -= LearningRate * slope / MathF.Sqrt(squares[word]);
                }
                biasSquare += gradient * gradient;
                bias -= LearningRate * gradient / MathF.Sqrt(biasSquare);
            }
        }
        return WordModel.Write(weights, bias);
    }
}
