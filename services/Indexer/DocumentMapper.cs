using System.Diagnostics;
using System.Text.Json;
using Ingest.Contracts;
using Ingest.Documents;

namespace Ingest.Indexer;

/// <summary>Turns an enriched message into the document that the index holds.</summary>
public static class DocumentMapper
{
    /// <summary>Maps one message. The same message gives the same document, but for <paramref name="indexedAt"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The fetch time has no place in an index version (see <see cref="DocumentVersion"/>).</exception>
    public static NewsDocument Map(DocumentEnriched message, DateTimeOffset indexedAt)
    {
        var (origin, article, enrichment) = (message.Origin, message.Article, message.Enrichment);
        var texts = new ArticleTexts(article);
        return new NewsDocument
        {
            Id = origin.DocumentId,
            Version = DocumentVersion.Of(origin.FetchedAt, PipelineRevision.Current),
            AcceptanceId = origin.AcceptanceId,
            Source = origin.Source,
            Url = origin.Url,
            Host = NormalizedUrl.TryParse(origin.Url)?.Host,
            FileName = origin.FileName,
            CanonicalUrl = article.CanonicalUrl,
            FetchedAt = origin.FetchedAt,
            SourceModifiedAt = origin.SourceModifiedAt,
            ContentType = origin.ContentType,
            Charset = article.Charset,
            Kind = WireName(article.Kind),
            Title = article.Title,
            Subtitle = article.Subtitle,
            Authors = article.Authors,
            Agencies = article.Agencies,
            Published = article.Published?.Value,
            PublishedPrecision = article.Published is { } published ? WireName(published.Precision) : null,
            Updated = article.Updated?.Value,
            SiteName = article.SiteName,
            LeadImage = article.LeadImage,
            Section = article.Section,
            Tags = article.Tags,
            Text = texts.Body,
            ParagraphKinds = [.. article.Paragraphs.Select(static paragraph => WireName(paragraph.Kind))],
            Captions = [.. article.Captions.Select(static caption => new DocumentCaption(caption.Text, caption.Credit, caption.AltText))],
            Links = [.. article.Links.Select(static link => new DocumentLink(link.Text, link.Url))],
            Profile = article.Profile is { } profile ? new DocumentProfile(profile.Host, profile.Used, profile.Ignored) : null,
            Language = enrichment.Language,
            LanguageConfidence = enrichment.LanguageConfidence,
            WordCount = enrichment.WordCount,
            ReadingSeconds = enrichment.ReadingSeconds,
            ContentHash = enrichment.ContentHash,
            Similarity = enrichment.Similarity,
            Script = enrichment.Script,
            OtherLanguages = [.. enrichment.OtherLanguages.Select(static other => other.Language).Distinct(StringComparer.Ordinal)],
            Entities = [.. enrichment.Entities.Select(entity => EntityOf(entity, texts))],
            Places = [.. enrichment.Places.Select(static place => new DocumentPlace(place.Name, place.Kind, place.Country, place.Region, new GeoPoint(place.Latitude, place.Longitude), place.Count) { IsMain = place.IsMain })],
            KeyPhrases = [.. enrichment.KeyPhrases.Select(static phrase => phrase.Text)],
            Summary = enrichment.Summary.Count == 0 ? null : string.Join(' ', enrichment.Summary.Select(texts.Of)),
            Quotes = [.. enrichment.Quotes.Select(quote => new DocumentQuote(texts.Of(quote.Span), quote.Speaker))],
            Facts = [.. enrichment.Facts.Select(fact => new DocumentFact(fact.Kind, fact.Value, fact.Unit, fact.Qualifier, texts.Of(fact.Span)))],
            Watched = [.. enrichment.Watched.Select(static watched => watched.Name)],
            WatchTags = [.. enrichment.Watched.Select(static watched => watched.Tag).OfType<string>().Distinct(StringComparer.Ordinal)],
            Removed = [.. article.Removed.Select(static removed => new DocumentRemoval(removed.Rule, removed.Text, removed.Count))],
            Confidence = article.Confidence,
            Marks = [.. origin.Marks.Concat(article.Marks).Concat(enrichment.Marks).Distinct(StringComparer.Ordinal)],
            PipelineRevision = PipelineRevision.Current,
            CleanerRevision = article.CleanerRevision,
            EnricherRevision = enrichment.EnricherRevision,
            TraceId = ActivityContext.TryParse(origin.TraceParent, null, out var trace) ? trace.TraceId.ToHexString() : null,
            IndexedAt = indexedAt,
        };
    }

    private static DocumentEntity EntityOf(Entity entity, ArticleTexts texts) => new(entity.Type, entity.Name, entity.Count)
    {
        Key = entity.Key,
        Aliases = entity.Aliases,
        Confidence = entity.Confidence,
        Mentions = [.. entity.Mentions.Select(texts.SpanOf).OfType<DocumentSpan>()],
    };

    // The contracts state their names once, for JSON; the index uses the same.
    private static string WireName<T>(T value)
        where T : struct, Enum => JsonSerializer.SerializeToElement(value).GetString()!;
}
