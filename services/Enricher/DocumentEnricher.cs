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
        return new Enrichment
        {
            Language = language.Code,
            LanguageConfidence = language.Confidence,
            WordCount = length.Words,
            ReadingSeconds = length.ReadingSeconds,
            ContentHash = ContentHash.Of(all),
            Similarity = SimHash.Of(body).ToString("x16"),
            EnricherRevision = EnricherRevision.Current,
        };
    }
}
