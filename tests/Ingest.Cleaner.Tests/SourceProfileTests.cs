using System.Text;
using Ingest.Cleaner.Profiles;
using Ingest.Configuration;

namespace Ingest.Cleaner.Tests;

public sealed class SourceProfileTests : IDisposable
{
    private const string Url = "https://www.news.example/2025/quay";

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_profile_that_fits_is_used_and_said()
    {
        // Two texts that look alike: only who knows the site can say that the second is another story.
        var page = Pages.Html("<title>Lund widens its quay</title>", $"<div class=x1><h1>Lund widens its quay</h1>{Pages.Paragraphs}</div><div class=x2>{Second}</div>");
        var plain = Pages.Article(page, Pages.Origin(Url));
        var article = Article(page, """{"news.example": {"body": "div.x1", "remove": ["div.x2", ".none"]}}""");

        Assert.Contains("sheep", Pages.Body(plain), StringComparison.Ordinal);
        Assert.DoesNotContain("sheep", Pages.Body(article), StringComparison.Ordinal);
        Assert.Equal("news.example", article.Profile?.Host);
        Assert.Equal(["body", "remove"], article.Profile!.Used);
        Assert.Empty(article.Profile.Ignored);
        Assert.Null(plain.Profile);
    }

    [Fact]
    public void A_selector_may_name_an_attribute_that_nothing_else_reads()
    {
        var page = Pages.Html("<title>Lund widens its quay</title>", $"<div data-part=text><h1>Lund widens its quay</h1>{Pages.Paragraphs}</div><div data-part=next>{Second}</div>");
        var article = Article(page, """{"news.example": {"body": "div[data-part=text]", "remove": "div[data-part=next]"}}""");

        Assert.DoesNotContain("sheep", Pages.Body(article), StringComparison.Ordinal);
        Assert.Equal(["body", "remove"], article.Profile!.Used);
    }

    [Fact]
    public void A_profile_that_is_out_of_date_changes_nothing_and_is_said()
    {
        var page = Pages.Html("<title>Lund widens its quay</title>", $"<nav class=menu><a href=/>Home</a></nav><article><h1>Lund widens its quay</h1>{Pages.Paragraphs}</article>");
        var article = Article(page, """{"news.example": {"body": "div.gone", "title": ".gone", "authors": ".gone", "date": ".gone", "remove": ".gone"}}""");
        var misled = Article(page, """{"news.example": {"body": "nav.menu", "title": "nav a"}}""");

        Assert.Equal(Pages.Article(page, Pages.Origin(Url)).Paragraphs, article.Paragraphs);
        Assert.Empty(article.Profile!.Used);
        Assert.Equal(["body", "title", "authors", "date", "remove"], article.Profile.Ignored);
        Assert.Equal(article.Paragraphs, misled.Paragraphs);
        Assert.Equal("Lund widens its quay", misled.Title);
        Assert.Equal(["body", "title"], misled.Profile!.Ignored);
    }

    [Fact]
    public void A_profile_fills_the_fields_that_a_page_does_not_mark()
    {
        var page = Pages.Html("<title>Lund widens its quay</title>", $"<div><h1>Lund widens its quay</h1><span class=q7>Odd Venning</span><span class=q8 content=2025-02-11></span>{Pages.Paragraphs}</div>");
        var article = Article(page, """{"news.example": {"title": "h1", "authors": ".q7", "date": ".q8"}}""");

        Assert.Equal(["Odd Venning"], article.Authors);
        Assert.Equal(new DateOnly(2025, 2, 11), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        Assert.Equal(["title", "authors", "date"], article.Profile!.Used);
    }

    [Theory]
    [InlineData("https://news.example/a", true)]
    [InlineData("https://www.NEWS.example:8080/a", true)]
    [InlineData("https://badnews.example/a", false)]
    [InlineData("https://example/a", false)]
    [InlineData(null, false)]
    public void A_profile_is_for_its_host_and_all_below_it(string? url, bool found)
    {
        File.WriteAllText(_file, """{"news.example": {"body": "article"}}""");

        Assert.Equal(found, SourceProfiles.Load(_file).For(url) is not null);
    }

    [Theory]
    [InlineData("{\n\"news.example\": {\n\"body\": \"div[\"}}", 3, "news.example", "div[")]
    [InlineData("{\n\"news.example\": {\"text\": \"p\"}}", 2, "news.example", "body, title, authors, date, remove")]
    [InlineData("{\"https://news.example/\": {}}", 1, "https://news.example/", "without scheme")]
    [InlineData("{\"news.example\": {\"body\": \"p\"},\n\n\"news.example\": {\"body\": \"p\"}}", 3, "news.example", "twice")]
    [InlineData("{\"news.example\":\n{}}", 2, "news.example", "empty")]
    [InlineData("{\"news.example\": {\"body\": [\n7]}}", 2, "news.example", "quotes")]
    [InlineData("{\"news.example\": {\"body\": []}}", 1, "news.example", "no selector")]
    [InlineData("[\n]", 1, "", "no object")]
    [InlineData("{\n\n\"news.example\" 7}", 3, "", "no JSON")]
    [InlineData("", 1, "", "no JSON")]
    public void A_file_that_is_wrong_is_told_by_line_and_host_with_what_is_allowed(string json, int line, string host, string told)
    {
        File.WriteAllText(_file, json);

        var message = Assert.Throws<SettingsException>(() => SourceProfiles.Load(_file)).Message;

        Assert.StartsWith($"{_file}:{line}: {host}", message, StringComparison.Ordinal);
        Assert.Contains(told, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_with_the_setting() =>
        Assert.Contains("Cleaner:Profiles", Assert.Throws<SettingsException>(() => SourceProfiles.Load(_file + ".none")).Message, StringComparison.Ordinal);

    private const string Second = """
        <p>The sheep of the northern farms were driven up to the summer meadows on Monday, two weeks earlier than in other years.</p>
        <p>Farmers say that the snow has gone early, and that the grass of the valley would not have lasted until the end of May.</p>
        <p>Whoever wants to see the animals can walk up from the car park at the mill, which takes about an hour and a half.</p>
        <p>Dogs have to be kept on a lead, since last summer nine lambs were lost, the farmers' union said in its letter.</p>
        """;

    private Contracts.Article Article(string page, string profiles)
    {
        File.WriteAllText(_file, profiles);
        var result = new PageCleaner(new CleanerOptions { Profiles = _file }).Clean(Encoding.UTF8.GetBytes(page), Pages.Origin(Url));
        Assert.True(result.IsArticle, result.Message);
        return result.Article;
    }
}
