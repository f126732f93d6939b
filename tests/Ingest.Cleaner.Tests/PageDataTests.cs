using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

public sealed class PageDataTests
{
    private const string Title = "Lund widens its northern quay after eleven years";

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    [Fact]
    public void A_text_that_was_cut_in_the_middle_of_a_sign_costs_nothing_else()
    {
        var article = Pages.Article(Pages.Html(
            Pages.LinkedData("""[{"@type":"NewsArticle","headline":"Lund widens its northern quay after eleven years \ud83d","datePublished":"2024-05-01","author":{"name":"Ada Berg"}}]"""),
            $"<h1>{Title}</h1><article>{Pages.Paragraphs}</article>"));

        Assert.Equal(["Ada Berg"], article.Authors);
        Assert.Equal(new DateTime(2024, 5, 1), article.Published?.Value.Date);
    }

    // An escaped backslash before "ud83d" is text, and what follows it is half a sign; names hold halves too; and so does the data of scripts.
    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"A \\ud83d\ude00","author":{"name":"Ada Berg"}}</script>""")]
    [InlineData("""<script type="application/ld+json">{"\ud83d":1,"@type":"NewsArticle","author":{"name":"Ada Berg"},"\ude00":{"name":"x"}}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ada Berg"}}</script><script type="application/json">{"title":"A headline of the state \\ud83d\ude00","\ud83d":{"body":"\\ud83d\ude00 PADDING"}}</script>""")]
    public void Halves_of_signs_anywhere_in_the_data_are_no_error(string head) =>
        Assert.Equal(["Ada Berg"], Pages.Article(Pages.Html(head.Replace("PADDING", new string('x', 500), StringComparison.Ordinal), $"<h1>{Title}</h1><article>{Pages.Paragraphs}</article>")).Authors);

    [Fact]
    public void Data_whose_markup_alone_makes_it_longer_takes_no_pages_place()
    {
        var marked = string.Concat(Pages.Prose.Split("\n\n").Select(static text => $"<p class=\"{new string('x', 2 * text.Length)}\">{text}</p>"));
        var body = Pages.Paragraphs.Replace("</p>", " <a href='https://lund.example/quay'>The plan</a>.</p>", StringComparison.Ordinal);
        var article = Pages.Article(Pages.Html(Pages.LinkedData($$"""{"@type":"NewsArticle","articleBody":{{Json(marked)}} }"""), $"<h1>{Title}</h1><article>{body}</article>"));

        Assert.DoesNotContain(Mark.BodyFromData, article.Marks);
        Assert.NotEmpty(article.Links);
    }

    [Fact]
    public void Markup_that_the_data_escapes_is_no_text()
    {
        var escaped = string.Concat(Pages.Prose.Split("\n\n").Select(static text => $"&lt;p&gt;{text}&lt;/p&gt;"));
        var article = Pages.Article(Pages.Html(Pages.LinkedData($$"""{"@type":"NewsArticle","articleBody":{{Json(escaped)}} }"""), $"<h1>{Title}</h1>"));

        Assert.Contains(Mark.BodyFromData, article.Marks);
        Assert.DoesNotContain("<p>", Pages.Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_the_data_is_read_within_the_pages_bounds()
    {
        var nested = string.Concat(Enumerable.Repeat("<div>", 50_000)) + Pages.Prose;
        var result = Pages.Clean(Pages.Html(Pages.LinkedData($$"""{"@type":"NewsArticle","articleBody":{{Json(nested)}} }"""), $"<h1>{Title}</h1>"));

        Assert.Contains(Mark.NestingCut, result.Article!.Marks);
    }

    [Fact]
    public void A_script_that_is_too_long_to_be_looked_through_is_marked()
    {
        var result = Pages.Clean(Pages.Html($"<script id='__NEXT_DATA__' type='application/json'>{{\"a\":{Json(new string('x', 5_000_000))}}}</script>", $"<h1>{Title}</h1><p>{Pages.Prose}</p>"));

        Assert.Contains(Mark.DataSkipped, result.Article!.Marks);
    }

    [Fact]
    public void A_day_of_change_is_no_earlier_than_the_hour_of_publication_and_is_read_as_the_page_writes_days()
    {
        var article = Pages.Article(Pages.Html(
            Pages.LinkedData("""{"@type":"NewsArticle","datePublished":"2024-03-05T10:00:00Z"}"""),
            $"<h1>{Title}</h1><p>Updated 03/05/2024</p><article>{Pages.Paragraphs}</article>",
            "en-US"));

        Assert.Equal(new DateTime(2024, 3, 5), article.Updated?.Value.Date);
    }

    [Fact]
    public void Of_two_readings_of_a_day_the_one_in_the_data_stands_though_the_other_stands_somewhere_in_the_text()
    {
        var article = Pages.Article(Pages.Html(
            Pages.LinkedData("""{"@type":"NewsArticle","datePublished":"2024-05-03T10:00:00Z"}"""),
            $"<p>The fair of 5 March 2024</p><h1>{Title}</h1><p class='date'>03/05/2024</p><article>{Pages.Paragraphs}</article>",
            "en-US"));

        Assert.Equal(new DateTime(2024, 5, 3), article.Published?.Value.Date);
    }

    [Theory]
    [InlineData("500 jobs lost as steelworks closes")]
    [InlineData("500-year-old church burns")]
    [InlineData("401 migrants rescued off the coast")]
    [InlineData("Business: 500 firms cut staff")]
    public void A_headline_that_begins_with_a_number_is_no_errors_name(string title) =>
        Assert.Equal(PageKind.Article, Pages.Article(Pages.Html($"<title>{title}</title>", $"<h1>{title}</h1><article>{Pages.Paragraphs}</article>")).Kind);

    [Theory]
    [InlineData("９:30に会議が始まった。")]
    [InlineData("٣:30 بدأ الاجتماع في القاعة الكبرى بحضور جميع الأعضاء.")]
    public void A_time_in_other_digits_is_text(string sentence) =>
        Assert.Contains(sentence, Pages.Body(Pages.Article(Pages.Html("", $"<h1>{Title}</h1><article>{Pages.Paragraphs}<p>{sentence}</p>{Pages.Paragraphs.Replace("The", "A", StringComparison.Ordinal)}</article>"))), StringComparison.Ordinal);
}
