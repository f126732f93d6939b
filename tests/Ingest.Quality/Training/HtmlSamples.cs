using Ingest.Cleaner;
using Ingest.Cleaner.Decoding;
using Ingest.Cleaner.Html;
using Ingest.Quality.Commands;
using Ingest.Quality.Corpora;

namespace Ingest.Quality.Training;

/// <summary>Reads the HTML corpora into samples, once for all folds.</summary>
internal static class HtmlSamples
{
    private static readonly string[] Corpora = ["wcxb-dev-article", "fundus"];

    public static IReadOnlyList<HtmlSample> Read(string folder)
    {
        var samples = new List<HtmlSample>();
        foreach (var name in Corpora)
        {
            var corpus = CorpusNames.Open(folder, name);
            var read = new HtmlSample?[corpus.Pages.Count];
            Parallel.For(0, read.Length, i => read[i] = Read(corpus, corpus.Pages[i]));
            samples.AddRange(read.OfType<HtmlSample>());
        }
        return samples;
    }

    private static HtmlSample? Read(Corpus corpus, GoldPage gold)
    {
        if (string.IsNullOrEmpty(gold.Text))
            return null;
        var options = new CleanerOptions();
        var draft = new ArticleDraft(QualityTable.Origin(gold, corpus), options);
        var text = PageDecoder.Decode(corpus.Read(gold), null).Text;
        var page = HtmlPageReader.ReadBlocks(text, draft, options);
        if (page.Blocks.Count == 0)
            return null;
        var alignment = new GoldAlignment(gold.Text);
        var shares = alignment.Shares([.. page.Blocks.Select(static block => block.Text)]);
        return new HtmlSample(corpus.Name, gold, Folds.Of(gold), page, shares, alignment.Words) { Words = WordTraining.Words(page) };
    }
}
