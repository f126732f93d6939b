using Ingest.Contracts;
using Ingest.Enricher.Entities;
using Ingest.Enricher.Facts;
using Ingest.Enricher.Gist;
using Ingest.Enricher.Language;
using Ingest.Enricher.Places;
using Ingest.Enricher.Quotes;
using Ingest.Enricher.Sentences;
using Ingest.Enricher.Text;
using Ingest.Enricher.Watch;
using Ingest.Names;

namespace Ingest.Enricher;

/// <summary>
/// Says of an article what can be said of it alone. Pure: the same article and watch list give the same enrichment. Safe for use by many threads; time is
/// linear in the length of the text.
/// </summary>
public sealed class DocumentEnricher(LanguageDetector languages, EntityRecogniser entities, PlaceResolver places, WatchList watchList)
{
    /// <summary>An Enricher with the data that it is shipped with and no watch list.</summary>
    /// <exception cref="InvalidDataException">A file is missing or damaged.</exception>
    public static DocumentEnricher Load() => new(new LanguageDetector(), new EntityRecogniser(), PlaceResolver.Load(), WatchList.None);

    /// <summary>Enriches one article. Text of any kind is taken: empty, one letter, lone surrogates.</summary>
    /// <param name="article">The article.</param>
    /// <param name="url">The address of the page that it comes from: its host's country speaks for places there. Null where it is not known.</param>
    public Enrichment Enrich(Article article, string? url = null)
    {
        var body = article.Paragraphs.Select(static paragraph => paragraph.Text).ToList();
        var language = languages.Detect(body.Prepend(article.Title ?? ""), article.LanguageHint);
        var text = ArticleText.Read(article, language.Code);
        var names = entities.Find(text, static word => NameKey.OfWord(word));
        var resolved = places.Resolve(PlacesOf(text, names, url));
        var gist = ArticleGist.Of(text);
        var quotes = QuoteExtractor.Extract(text, [.. Spans(names, EntityType.Person).Where(static span => span.Paragraph != TextSpan.Title)]);
        var facts = FactExtractor.Extract(text);
        var watched = watchList.Matcher.Find(text);
        var length = TextLength.Of(body);
        var (content, similarity) = Sign(article.Title ?? "", body);
        return new Enrichment
        {
            Language = language.Code,
            LanguageConfidence = language.Confidence,
            Script = language == DetectedLanguage.Unknown ? null : language.Script,
            OtherLanguages = [.. languages.DetectOthers(body, language).Select(static other => new Contracts.ParagraphLanguage { Paragraph = other.Paragraph, Language = other.Language.Code, Confidence = other.Language.Confidence })],
            WordCount = length.Words,
            ReadingSeconds = length.ReadingSeconds,
            ContentHash = content,
            Similarity = similarity,
            Entities = [.. DoubtfulPlaces.AsOrganisations(names.Groups, resolved).Select(EnrichmentParts.Of)],
            Places = EnrichmentParts.Of(resolved),
            KeyPhrases = [.. gist.KeyPhrases.Select(EnrichmentParts.Of)],
            Summary = [.. gist.Summary.Select(static sentence => EnrichmentParts.Of(sentence.Span))],
            Quotes = [.. quotes.SelectMany(EnrichmentParts.Of)],
            Facts = [.. facts.Select(EnrichmentParts.Of)],
            Watched = EnrichmentParts.Of(watched),
            Marks = [.. Marks(names.Cut, resolved.IsCut || quotes.Count == QuoteExtractor.MaxQuotes || facts.Count == FactExtractor.MaxFacts || watched.Count == WatchListMatcher.MaxMatches)],
            EnricherRevision = EnricherRevision.Current,
        };
    }

    internal static PlaceDocument PlacesOf(ArticleText text, RecognisedEntities names, string? url) => new()
    {
        Title = new PlaceText(text.Title.Text, text.Title.Tokens),
        Paragraphs = [.. text.Paragraphs.Select(static paragraph => new PlaceText(paragraph.Text, paragraph.Tokens))],
        Mentions = PlacesIn(text, names) is { Count: > 0 } mentions ? mentions : null,
        Persons = Spans(names, EntityType.Person),
        Language = text.Language,
        PublisherCountry = HostCountry.Of(Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : null),
    };

    // "US Embassy in Iraq" is no place, and says where it is.
    private static List<TextSpan> PlacesIn(ArticleText text, RecognisedEntities names)
    {
        const string Inside = " in ";
        var places = Spans(names, EntityType.Location);
        if (text.Language != "en")
            return places;
        foreach (var organisation in Spans(names, EntityType.Organisation))
        {
            var name = text.TextAt(organisation);
            var at = name.LastIndexOf(Inside, StringComparison.Ordinal) + Inside.Length;
            if (at > Inside.Length && char.IsUpper(name[at]))
                places.Add(new TextSpan(organisation.Paragraph, organisation.Start + at, organisation.Length - at));
        }
        places.Sort(static (one, other) => (one.Paragraph, one.Start).CompareTo((other.Paragraph, other.Start)));
        return places;
    }

    private static List<TextSpan> Spans(RecognisedEntities names, EntityType type) =>
        [.. names.Groups.Where(group => group.Type == type).SelectMany(static group => group.Mentions).OrderBy(static mention => (mention.Paragraph, mention.Start)).Select(static mention => new TextSpan(mention.Paragraph, mention.Start, mention.Length))];

    internal static (string Content, string Similarity) Sign(string title, IEnumerable<string> body)
    {
        using var content = new ContentHash();
        var similarity = new SimHash();
        ReadWords(title, content, null);
        foreach (var paragraph in body)
            ReadWords(paragraph, content, similarity);
        return (content.Value(), similarity.Value().ToString("x16"));
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

    private static IEnumerable<string> Marks(bool entitiesCut, bool otherCut)
    {
        if (entitiesCut)
            yield return Mark.EntitiesCut;
        if (otherCut)
            yield return Mark.EnrichmentCut;
    }
}
