using Ingest.Cleaner.Html.Blocks;
using Ingest.Quality.Corpora;

namespace Ingest.Quality.Training;

/// <summary>A page of a corpus as the Cleaner's blocks, each with the share of it that stands in the gold body.</summary>
internal sealed record HtmlSample(string Corpus, GoldPage Gold, int Fold, BlockPage Page, float[] Shares, int GoldWords)
{
    /// <summary>Each block's words as indices of the word model, without repetitions.</summary>
    public required int[][] Words { get; init; }
}
