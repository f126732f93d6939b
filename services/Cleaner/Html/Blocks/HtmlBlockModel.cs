using Ingest.Cleaner.Models;

namespace Ingest.Cleaner.Html.Blocks;

/// <summary>Judges a page's blocks: words by a linear model, and all that is known of a block, the word model's scores among it, by trees.</summary>
internal sealed class HtmlBlockModel(WordModel words, TreeEnsemble trees)
{
    /// <summary>Names of the two files.</summary>
    public const string WordsFile = "html-words.lin";

    public const string TreesFile = "html-blocks.gbt";

    /// <summary>Trees after which half of a page's blocks are given up.</summary>
    private const int AskedTrees = 32;

    /// <summary>The log-odds below which they are.</summary>
    private const float GivenUp = -3f;

    public static HtmlBlockModel Read(ReadOnlySpan<byte> words, ReadOnlySpan<byte> trees)
    {
        var ensemble = TreeEnsemble.Read(trees, TreesFile);
        return ensemble.Features == BlockFeatures.Count
            ? new HtmlBlockModel(WordModel.Read(words, WordsFile), ensemble)
            : throw new InvalidDataException($"The model {TreesFile} judges {ensemble.Features} features, the Cleaner writes {BlockFeatures.Count}: train it again with tests/Ingest.Quality.");
    }

    /// <summary>Sets the blocks' probabilities.</summary>
    public void Judge(BlockPage page)
    {
        words.Score(page);
        if (page.Blocks.Count == 0)
            return;
        var features = new BlockFeatures(page);
        Span<float> row = stackalloc float[BlockFeatures.Count];
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            features.Write(i, row);
            page.Blocks[i].Probability = trees.Probability(row, AskedTrees, GivenUp);
        }
        AlikeBlocks.Draw(page, features.Structure);
    }
}
