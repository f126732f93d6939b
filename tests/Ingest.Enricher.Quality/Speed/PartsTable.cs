using System.Globalization;
using Ingest.Contracts;
using Ingest.Enricher.Entities;
using Ingest.Enricher.Facts;
using Ingest.Enricher.Gist;
using Ingest.Enricher.Language;
using Ingest.Enricher.Places;
using Ingest.Enricher.Quotes;
using Ingest.Enricher.Sentences;
using Ingest.Enricher.Text;
using Ingest.Names;

namespace Ingest.Enricher.Quality.Speed;

/// <summary>Prints what the parts of the Enricher take of an article's time and memory.</summary>
internal static class PartsTable
{
    /// <summary>Prints a line for each part.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="warm">Rounds before the measured ones.</param>
    /// <param name="measured">The measured rounds.</param>
    public static void Print(IReadOnlyList<Article> articles, int warm, int measured)
    {
        var (languages, recogniser) = (new LanguageDetector(), new EntityRecogniser());
        var texts = articles.ToDictionary(static article => article, static article => ArticleText.Read(article, "en"));
        var places = PlaceResolver.Load();
        var documents = articles.ToDictionary(static article => article, article => DocumentEnricher.PlacesOf(texts[article], recogniser.Find(texts[article]), null));
        (string Name, Action<Article> Work)[] parts =
        [
            ("language", article => Detect(languages, article)),
            ("tokens and sentences", static article => ArticleText.Read(article, "en")),
            ("names", article => recogniser.Find(texts[article])),
            ("names with keys", article => recogniser.Find(texts[article], static word => NameKey.OfWord(word))),
            ("phrases and summary", article => ArticleGist.Of(texts[article])),
            ("quotes", article => QuoteExtractor.Extract(texts[article], [])),
            ("facts", article => FactExtractor.Extract(texts[article])),
            ("places", article => places.Resolve(documents[article])),
            ("signatures", static article => DocumentEnricher.Sign("", article.Paragraphs.Select(static paragraph => paragraph.Text))),
            ("length", static article => TextLength.Of(article.Paragraphs.Select(static paragraph => paragraph.Text))),
        ];
        foreach (var (name, work) in parts)
        {
            var (_, processor, bytes) = SpeedTable.Measure(articles, work, warm, measured);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-26}{processor,8:0.000} ms{bytes / 1e3,10:0.0} kB"));
        }
    }

    private static void Detect(LanguageDetector languages, Article article)
    {
        var body = article.Paragraphs.Select(static paragraph => paragraph.Text).ToList();
        languages.DetectOthers(body, languages.Detect(body));
    }
}
