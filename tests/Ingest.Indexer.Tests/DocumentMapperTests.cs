using Ingest.Contracts;
using Ingest.Documents;

namespace Ingest.Indexer.Tests;

public sealed class DocumentMapperTests
{
    private const string Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static readonly DateTimeOffset Now = new(2024, 5, 6, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_message_becomes_the_document_that_the_index_holds()
    {
        var document = DocumentMapper.Map(Messages.Of("a", traceParent: Trace), Now);
        Assert.Equal("Head\n\nOne.", document.Text);
        Assert.Equal(["heading", "list-item"], document.ParagraphKinds);
        Assert.Equal("live-blog", document.Kind);
        Assert.Equal("day", document.PublishedPrecision);
        Assert.Equal("news.example.com", document.Host);
        Assert.Equal("0af7651916cd43dd8448eb211c80319c", document.TraceId);
        Assert.Equal(["body-cut", "text-cut", "entities-cut"], document.Marks);
        Assert.Equal(DocumentVersion.Of(Messages.Fetched, PipelineRevision.Current), document.Version);
        Assert.Equal(new DocumentCaption("Caption", "Reuters", null), Assert.Single(document.Captions));
        Assert.Equal(new DocumentLink("Link", "https://other.example/l"), Assert.Single(document.Links));
        Assert.Equal(("example.com", "body", "date"), (document.Profile!.Host, Assert.Single(document.Profile.Used), Assert.Single(document.Profile.Ignored)));
        var entity = Assert.Single(document.Entities);
        Assert.Equal(("PERSON", "Ann", 2, "an", "A."), (entity.Type, entity.Name, entity.Count, entity.Key, Assert.Single(entity.Aliases)));
        Assert.Equal(new DocumentPlace("Lund", "city", "SE", null, new GeoPoint(55.5, 13.25), 3) { IsMain = true }, Assert.Single(document.Places));
        Assert.Equal("harbour", Assert.Single(document.KeyPhrases));
        Assert.Equal("Head One", document.Summary);
        Assert.Equal(new DocumentQuote("ea", "Ann"), Assert.Single(document.Quotes));
        Assert.Equal(new DocumentFact("killed", 12, null, "at-least", "He"), Assert.Single(document.Facts));
        Assert.Equal("fr", Assert.Single(document.OtherLanguages));
        Assert.Equal(["W", "V"], document.Watched);
        Assert.Equal("t", Assert.Single(document.WatchTags));
        Assert.Equal(new DocumentRemoval("share-line", "Share", 2), Assert.Single(document.Removed));
        Assert.Equal((3, 4), (document.CleanerRevision, document.EnricherRevision));
        Assert.Equal(Now, document.IndexedAt);
    }

    [Fact]
    public void Places_in_paragraphs_become_places_in_the_text_and_those_that_are_not_there_are_left_out()
    {
        var mentions = DocumentMapper.Map(Messages.Of("a"), Now).Entities[0].Mentions;
        Assert.Equal([new DocumentSpan(0, 2) { InTitle = true }, new DocumentSpan(6, 3)], mentions);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("00-xyz")]
    public void Without_a_valid_trace_there_is_no_trace_id(string? trace) => Assert.Null(DocumentMapper.Map(Messages.Of("a", traceParent: trace), Now).TraceId);

    [Fact]
    public void Every_field_of_article_and_enrichment_has_its_place_in_the_document()
    {
        // Renamed on the way: Paragraphs is Text and ParagraphKinds; the hint has done its work in the Enricher.
        var fields = typeof(NewsDocument).GetProperties().Select(static property => property.Name).ToHashSet(StringComparer.Ordinal);
        var given = typeof(Article).GetProperties().Concat(typeof(Enrichment).GetProperties()).Select(static property => property.Name);
        Assert.Equal(["LanguageHint", "Paragraphs"], given.Where(name => !fields.Contains(name)).Order(StringComparer.Ordinal));
    }
}
