using Ingest.Documents;
using Ingest.Search;
using Ingest.WebConsole.Pages;

namespace Ingest.WebConsole.Tests;

public sealed class PageTests
{
    [Fact]
    public void A_snippet_is_cut_where_its_highlights_are_and_nothing_is_lost()
    {
        var pieces = IndexModel.Pieces(new Snippet("the river rose", [new TextSpan(4, 5)])).ToList();
        Assert.Equal([("the ", false), ("river", true), (" rose", false)], pieces);
    }

    [Fact]
    public void A_facets_name_is_meant_whole_and_any_other_value_as_it_is()
    {
        Assert.Equal("\"Donald Trump\"", IndexModel.FilterOf("person", "Donald Trump"));
        Assert.Equal("live-blog", IndexModel.FilterOf("kind", "live-blog"));
        Assert.Equal("?place=%22Lund%22", ViewModel.SearchFor("place", "Lund"));
    }

    [Theory]
    [InlineData("https://example.org/a?utm_source=x", "https://example.org/a")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(null, null)]
    public async Task Only_an_address_of_the_web_becomes_a_link(string? url, string? expected)
    {
        var model = new ViewModel(new OneDocument(new NewsDocument
        {
            Id = "a",
            Version = 1,
            AcceptanceId = Guid.Empty,
            Source = "s",
            Url = url,
            FetchedAt = DateTimeOffset.UnixEpoch,
            Kind = "article",
            Text = "First.\n\nSecond.",
            ParagraphKinds = ["heading"],
            Language = "en",
            ContentHash = "",
            Similarity = "",
            IndexedAt = DateTimeOffset.UnixEpoch,
        }));
        await model.OnGetAsync("a", TestContext.Current.CancellationToken);
        Assert.Equal(expected, model.Link);
        // A paragraph whose kind was never said is a paragraph.
        Assert.Equal([("heading", "First."), ("paragraph", "Second.")], model.Paragraphs);
    }

    private sealed class OneDocument(NewsDocument document) : IDocumentIndex
    {
        public Task<IReadOnlyList<WriteResult>> WriteAsync(IReadOnlyList<NewsDocument> documents, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<NewsDocument?> GetAsync(string id, CancellationToken cancellationToken) => Task.FromResult<NewsDocument?>(document);

        public Task EnsureReadyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IndexStatus> StatusAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
