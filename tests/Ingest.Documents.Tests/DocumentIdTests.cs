using System.Text;

namespace Ingest.Documents.Tests;

public sealed class DocumentIdTests
{
    // Pinned: another value here means that every archive out there would hold its pages twice. Change the code back, not these.
    [Theory]
    [InlineData("https://example.com/", "a49c9a0bad6ef17d70394f5d4e826825")]
    [InlineData("https://example.com/news/2024/05/a-story?id=7", "4ebce944ba5507c3f67449419b75473e")]
    [InlineData("https://xn--bcher-kva.example/%C3%A9t%C3%A9", "4bf1b2d9b3c78f464a2643df212601c1")]
    public void The_id_of_an_address_never_changes(string address, string id) =>
        Assert.Equal(id, DocumentId.FromUrl(NormalizedUrl.TryParse(address)!));

    [Theory]
    [InlineData("", "9e2ec912af5dff2a72300863864fc4da")]
    [InlineData("<p>Hello</p>", "b23596091cc7dad302ba891f00a70354")]
    public void The_id_of_a_body_never_changes(string body, string id) => Assert.Equal(id, DocumentId.FromBody(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void An_id_is_32_lower_case_hex_digits()
    {
        var id = DocumentId.FromBody([1, 2, 3]);
        Assert.Equal(DocumentId.Length, id.Length);
        Assert.All(id, static digit => Assert.True(char.IsAsciiHexDigitLower(digit) || char.IsAsciiDigit(digit)));
    }

    [Fact]
    public void A_body_that_spells_an_address_is_not_that_address() =>
        Assert.NotEqual(DocumentId.FromUrl(NormalizedUrl.TryParse("https://example.com/")!), DocumentId.FromBody("https://example.com/"u8));

    [Fact]
    public void Two_spellings_of_one_address_share_the_id() =>
        Assert.Equal(
            DocumentId.FromUrl(NormalizedUrl.TryParse("HTTPS://Example.com:443/a/../b?utm_source=rss#top")!),
            DocumentId.FromUrl(NormalizedUrl.TryParse("https://example.com/b")!));
}
