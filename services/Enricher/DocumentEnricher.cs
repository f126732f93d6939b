using Ingest.Contracts;
using Ingest.Enricher.Language;
using Ingest.Enricher.Text;

namespace Ingest.Enricher;

/// <summary>
/// Says of an article what can be said of it alone. Pure: the same article gives the same enrichment. Safe for use by many threads; time is
/// linear in the length of the text.
/// </summary>
public sealed class DocumentEnricher(LanguageDetector languages)
{
    /// <summary>Enriches one article. Text of any kind is taken: empty, one letter, lone surrogates.</summary>
    public Enrichment Enrich(Article article)
    {
        var body = article.Paragraphs.Select(static paragraph => paragraph.Text);
        var all = body.Prepend(article.Title ?? "");
        var language = languages.Detect(all, article.LanguageHint);
        var length = TextLength.Of(body);
        using var content = new ContentHash();
        var similarity = new SimHash();
        ReadWords(article.Title ?? "", content, null);
        foreach (var paragraph in body)
            ReadWords(paragraph, content, similarity);
        return new Enrichment
        {
            Language = language.Code,
            LanguageConfidence = language.Confidence,
            WordCount = length.Words,
            ReadingSeconds = length.ReadingSeconds,
            ContentHash = content.Value(),
            Similarity = similarity.Value().ToString("x16"),
            EnricherRevision = EnricherRevision.Current,
        };
    }

    private static void ReadWords(string text, ContentHash content, SimHash? similarity)
    {
        var words = new NormalizedWords(text);
        while (words.Read())
        {
            content.Add(words.Current);
            similarity?.Add(words.Current);
        }
    }
}
