using Ingest.Contracts;

namespace Ingest.Indexer.Tests;

internal static class Messages
{
    internal static readonly DateTimeOffset Fetched = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);

    private static ArticleSpan Span(int paragraph, int start, int length) => new() { Paragraph = paragraph, Start = start, Length = length };

    internal static DocumentEnriched Of(string id, string text = "One.", DateTimeOffset? fetchedAt = null, string? traceParent = null) => new()
    {
        Origin = new DocumentOrigin
        {
            DocumentId = id,
            AcceptanceId = Guid.CreateVersion7(),
            Source = "feed",
            Url = "HTTPS://News.Example.com:443/a#top",
            FetchedAt = fetchedAt ?? Fetched,
            TraceParent = traceParent,
            Marks = ["body-cut"],
        },
        Article = new Article
        {
            Title = "Title",
            Charset = "utf-8",
            Kind = PageKind.LiveBlog,
            Published = new ArticleDate { Value = Fetched, Precision = DatePrecision.Day },
            Paragraphs = [new Paragraph { Kind = ParagraphKind.Heading, Text = "Head" }, new Paragraph { Kind = ParagraphKind.ListItem, Text = text }],
            Captions = [new Caption { Text = "Caption", Credit = "Reuters" }],
            Links = [new ArticleLink { Text = "Link", Url = "https://other.example/l" }],
            Profile = new AppliedProfile { Host = "example.com", Used = ["body"], Ignored = ["date"] },
            Removed = [new RemovedText { Rule = "share-line", Text = "Share", Count = 2 }],
            Marks = ["text-cut", "body-cut"],
            CleanerRevision = 3,
        },
        Enrichment = new Enrichment
        {
            Language = "en",
            ContentHash = new string('a', 64),
            Similarity = "00000000000000ff",
            Entities = [new Entity { Type = "PERSON", Name = "Ann", Count = 2, Key = "an", Aliases = ["A."], Mentions = [Span(-1, 0, 2), Span(1, 0, 3), Span(7, 0, 3), Span(1, 2, 99)] }],
            Places = [new Place { Name = "Lund", Kind = "city", Country = "SE", Latitude = 55.5, Longitude = 13.25, IsMain = true, Count = 3 }],
            KeyPhrases = [new KeyPhrase { Text = "harbour" }],
            Summary = [Span(0, 0, 4), Span(1, 0, 3)],
            Quotes = [new Quote { Span = Span(0, 1, 2), Speaker = "Ann" }],
            Facts = [new Fact { Kind = "killed", Value = 12, Qualifier = "at-least", Span = Span(0, 0, 2) }],
            OtherLanguages = [new ParagraphLanguage { Paragraph = 1, Language = "fr" }],
            Watched = [new WatchedName { Name = "W", Tag = "t" }, new WatchedName { Name = "V", Tag = "t" }],
            Marks = ["entities-cut"],
            EnricherRevision = 4,
        },
    };
}
