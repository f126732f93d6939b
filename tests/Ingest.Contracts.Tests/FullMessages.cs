namespace Ingest.Contracts.Tests;

/// <summary>One message of each contract with every field set to something other than its default.</summary>
internal static class FullMessages
{
    private static readonly DateTimeOffset Time = new(2024, 5, 6, 7, 8, 9, 123, TimeSpan.FromHours(2));

    internal static DocumentOrigin Origin { get; } = new()
    {
        DocumentId = "0123456789abcdef0123456789abcdef",
        AcceptanceId = new Guid("018f4d1c-0000-7000-8000-000000000001"),
        Source = "feed",
        Url = "https://example.com/a",
        FileName = "a.html",
        FetchedAt = Time,
        SourceModifiedAt = Time.AddDays(-1),
        ContentType = "text/html",
        Charset = "utf-8",
        Batch = "b1",
        TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        Marks = ["body-cut"],
    };

    internal static Article Article { get; } = new()
    {
        Title = "Title",
        Subtitle = "Subtitle",
        Authors = ["Ann Author"],
        Agencies = ["AFP"],
        Published = new ArticleDate { Value = Time, Precision = DatePrecision.Instant },
        Updated = new ArticleDate { Value = Time, Precision = DatePrecision.Day },
        SiteName = "Example",
        CanonicalUrl = "https://example.com/c",
        LeadImage = "https://example.com/i.jpg",
        Section = "World",
        Tags = ["tag"],
        LanguageHint = "en",
        Kind = PageKind.LiveBlog,
        Charset = "utf-8",
        Paragraphs = [new Paragraph { Kind = ParagraphKind.ListItem, Text = "Text." }],
        Captions = [new Caption { Text = "Caption", Credit = "Reuters", AltText = "A picture" }],
        Links = [new ArticleLink { Text = "Link", Url = "https://example.com/l" }],
        Profile = new AppliedProfile { Host = "example.com", Used = ["body"], Ignored = ["date"] },
        Removed = [new RemovedText { Rule = "share-line", Text = "Share", Count = 2 }],
        Confidence = 0.5,
        Marks = ["text-cut"],
        CleanerRevision = 3,
    };

    private static ArticleSpan Span => new() { Paragraph = 0, Start = 1, Length = 2 };

    internal static Enrichment Enrichment { get; } = new()
    {
        Language = "en",
        LanguageConfidence = 0.75,
        WordCount = 12,
        ReadingSeconds = 34,
        ContentHash = new string('a', 64),
        Similarity = "00000000000000ff",
        Entities = [new Entity { Type = "PERSON", Name = "Ann", Count = 2, Key = "an", Aliases = ["A."], Mentions = [Span], Confidence = 0.5 }],
        Script = "Latn",
        OtherLanguages = [new ParagraphLanguage { Paragraph = 1, Language = "fr", Confidence = 0.5 }],
        Places = [new Place { Name = "Lund", Kind = "city", Country = "SE", Region = "Skåne", Latitude = 55.5, Longitude = 13.25, IsMain = true, Count = 2, Confidence = 0.5, Mentions = [Span] }],
        KeyPhrases = [new KeyPhrase { Text = "p", Count = 2, Score = 0.5 }],
        Summary = [Span],
        Quotes = [new Quote { Span = Span, Speaker = "Ann" }],
        Facts = [new Fact { Kind = "money", Value = 1.5m, Unit = "EUR", Qualifier = "about", Span = Span }],
        Watched = [new WatchedName { Name = "W", Tag = "t", Count = 2 }],
        Marks = ["entities-cut"],
        EnricherRevision = 4,
    };

    internal static FetchRequested FetchRequested { get; } = new()
    {
        AcceptanceId = Origin.AcceptanceId,
        Source = "feed",
        Url = "https://example.com/a",
        Path = "a.html",
        RequestedAt = Time,
        Batch = "b1",
        TraceParent = Origin.TraceParent,
    };

    internal static DocumentFetched DocumentFetched { get; } = new()
    {
        Origin = Origin,
        Body = new RawBody { Bytes = [1, 2, 255], Encoding = "gzip", Length = 5, Sha256 = new string('b', 64) },
    };

    internal static DocumentCleaned DocumentCleaned { get; } = new() { Origin = Origin, Article = Article };

    internal static DocumentEnriched DocumentEnriched { get; } = new() { Origin = Origin, Article = Article, Enrichment = Enrichment };

    internal static DocumentRejected DocumentRejected { get; } = new()
    {
        AcceptanceId = Origin.AcceptanceId,
        Origin = Origin,
        Stage = Stage.Clean,
        Reason = RejectionReason.NoContent,
        Message = "Nothing there.",
        RejectedMessage = "{}",
        RejectedAt = Time,
        Attempts = 2,
        Error = "System.Exception",
        Marks = [Mark.BodyCut],
        RejectedLength = 7,
        RejectedSha256 = new string('c', 64),
    };

    internal static DocumentsSettled DocumentsSettled { get; } = new()
    {
        Batch = "b1",
        Documents = [new SettledDocument { AcceptanceId = Origin.AcceptanceId, DocumentId = Origin.DocumentId, Outcome = Outcome.Duplicate }],
    };

    internal static IEnumerable<object> All => [FetchRequested, DocumentFetched, DocumentCleaned, DocumentEnriched, DocumentRejected, DocumentsSettled];
}
