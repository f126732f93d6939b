using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

public sealed class HtmlPageTests
{
    [Fact]
    public void Structured_data_in_a_graph_gives_title_dates_authors_section_and_tags()
    {
        const string Ld = """<script type="application/ld+json">{"@graph":[{"@type":"Organization","name":"X"},{"@type":["NewsArticle"],"headline":"Lund widens its quay","datePublished":"2024-05-01T08:00:00+02:00","dateModified":"2024-05-02","author":[{"name":"Ada Berg"}],"articleSection":"Coast","keywords":"quay, Lund",}]}</script>""";
        var article = Pages.Article(Pages.Html(Ld + "<link rel=canonical href='/quay'>", $"<h1>Lund widens its quay</h1><div>{Pages.Paragraphs}</div>"), Pages.Origin("https://a.example/x"));

        Assert.Equal("Lund widens its quay", article.Title);
        Assert.Equal(new DateTimeOffset(2024, 5, 1, 8, 0, 0, TimeSpan.FromHours(2)), article.Published?.Value);
        Assert.Equal(DatePrecision.Day, article.Updated?.Precision);
        Assert.Equal(["Ada Berg"], article.Authors);
        Assert.Equal("Coast", article.Section);
        Assert.Equal(["quay", "Lund"], article.Tags);
        Assert.Equal("https://a.example/quay", article.CanonicalUrl);
        Assert.Equal(4, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("<div class='social-share'><p>Share this with all of your many friends, today, tomorrow, and next week.</p></div>", "share-bar")]
    [InlineData("<div id='ad-slot-3'><p>Buy two boats, get one more for nothing, only until the end of this week.</p></div>", "advert")]
    [InlineData("<section class='relatedStories'><p>Another quay, in another town, has been widened for another reason altogether.</p></section>", "related")]
    [InlineData("<div class='newsletter-signup'><p>Our letter, sent every morning, tells you all that you need to know of Lund.</p></div>", "newsletter")]
    [InlineData("<div class='comment-list'><p>First! I have said all along that this quay, of all quays, was too small.</p></div>", "comments")]
    [InlineData("<aside><p>The quay was built in 1902, of granite, by three hundred men, in two summers and a winter.</p></aside>", "aside")]
    [InlineData("<p style='display:none'>Hidden words, which no reader sees, should not be in the body of the article.</p>", "hidden")]
    public void Furniture_inside_the_article_is_removed_under_its_rule(string furniture, string rule)
    {
        var parts = Pages.Paragraphs.Split("</p>");
        var article = Pages.Article(Pages.Html("<title>Lund widens its quay</title>", $"<article><h1>Lund widens its quay</h1>{parts[0]}</p>{parts[1]}</p>{furniture}{parts[2]}</p>{parts[3]}</p></article>"));

        Assert.Equal(4, article.Paragraphs.Count);
        Assert.Contains(article.Removed, piece => piece.Rule == rule);
    }

    [Fact]
    public void Furniture_inside_an_article_that_stands_in_a_box_named_like_furniture_is_removed()
    {
        var parts = Pages.Paragraphs.Split("</p>");
        var article = Pages.Article(Pages.Html("<title>Lund widens its quay</title>", $"<div class='page-with-sidebar'><article><h1>Lund widens its quay</h1>{parts[0]}</p>{parts[1]}</p><div class='comment-list'><p>First! I have said all along that this quay, of all quays, was too small.</p></div>{parts[2]}</p>{parts[3]}</p></article></div>"));

        Assert.Equal(4, article.Paragraphs.Count);
        Assert.DoesNotContain("First!", Pages.Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_gives_a_caption_with_credit_and_alternative_text()
    {
        var article = Pages.Article(Pages.Html("", $"<article><h1>Lund widens its quay</h1><figure><img alt='a quay'><figcaption>The northern quay at low water. Photo: Ada Berg</figcaption></figure>{Pages.Paragraphs}</article>"));

        var caption = Assert.Single(article.Captions);
        Assert.Equal(("The northern quay at low water.", "Ada Berg", "a quay"), (caption.Text, caption.Credit, caption.AltText));
        Assert.DoesNotContain("low water", Pages.Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_headings_quotes_and_table_rows_keep_their_kind()
    {
        var article = Pages.Article(Pages.Html("", $"<article><h1>Lund widens its quay</h1>{Pages.Paragraphs}<h2>In figures</h2><ul><li>Nine million crowns in all.</li></ul><blockquote>It will never be finished.</blockquote><table><tr><td>Quay</td><td>120 metres long</td></tr></table>{Pages.Paragraphs.Replace("Tuesday", "Monday", StringComparison.Ordinal)}</article>"));

        Assert.Contains(article.Paragraphs, static paragraph => paragraph is { Kind: ParagraphKind.Heading, Text: "In figures" });
        Assert.Contains(article.Paragraphs, static paragraph => paragraph is { Kind: ParagraphKind.ListItem, Text: "Nine million crowns in all." });
        Assert.Contains(article.Paragraphs, static paragraph => paragraph is { Kind: ParagraphKind.Quote });
        Assert.Contains(article.Paragraphs, static paragraph => paragraph is { Kind: ParagraphKind.TableRow, Text: "Quay 120 metres long" });
    }

    [Fact]
    public void A_page_that_scripts_would_fill_is_read_from_the_article_body_in_its_data()
    {
        var body = string.Join("\\n", Pages.Prose.Split("\n\n").Select(static part => part.Trim().Replace("\"", "\\\"", StringComparison.Ordinal)));
        var article = Pages.Article(Pages.Html($$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Lund widens its quay","articleBody":"{{body}}"}</script>""", "<div id=root></div>"));

        Assert.Equal(4, article.Paragraphs.Count);
        Assert.Equal("Lund widens its quay", article.Title);
    }

    [Fact]
    public void A_hundred_thousand_nested_tags_are_cut_before_the_parse_and_marked()
    {
        var article = Pages.Article(Pages.Html("", string.Concat(Enumerable.Repeat("<div>", 100_000)) + Pages.Paragraphs));

        Assert.Contains(Mark.NestingCut, article.Marks);
        Assert.Equal(4, article.Paragraphs.Count);
    }

    [Fact]
    public void A_million_attributes_do_not_cost_the_text()
    {
        var attributes = string.Join(' ', Enumerable.Range(0, 1_000_000 / 4).Select(static i => $"a{i}=1"));

        Assert.Equal(4, Pages.Article(Pages.Html("", $"<div {attributes}>{Pages.Paragraphs}</div>")).Paragraphs.Count);
    }

    [Fact]
    public void A_page_of_ordinary_depth_is_not_marked() =>
        Assert.Empty(Pages.Article(Pages.Html("", string.Concat(Enumerable.Repeat("<div>", 60)) + Pages.Paragraphs + "<p>unclosed<p>unclosed<br><br>")).Marks);

    [Fact]
    public void Text_over_the_bound_is_cut_and_marked()
    {
        var article = Pages.Article(Pages.Html("", string.Concat(Enumerable.Range(0, 40).Select(static i => $"<p>Paragraph {i} says, in so many words, what the others say, only in another place.</p>"))), options: new CleanerOptions { MaxTextLength = 1_000, MaxRemoved = 0 });

        Assert.Contains(Mark.TextCut, article.Marks);
        Assert.Equal(1_000, article.Paragraphs.Sum(static paragraph => paragraph.Text.Length), 2.0);
    }

    [Fact]
    public void Removed_pieces_over_the_bound_are_dropped_and_marked()
    {
        var links = string.Concat(Enumerable.Range(0, 50).Select(static i => $"<nav>Menu number {i}</nav>"));
        var article = Pages.Article(Pages.Html("", links + Pages.Paragraphs), options: new CleanerOptions { MaxRemoved = 10 });

        Assert.Equal(10, article.Removed.Count);
        Assert.Contains(Mark.RemovedCut, article.Marks);
    }

    [Fact]
    public void Text_is_normalised_and_what_cannot_be_seen_is_gone()
    {
        var article = Pages.Article(Pages.Html("", $"<article>{Pages.Paragraphs}<p>The cafe\u0301 on the quay,\u00A0a har\u00ADbour inn,\u200B stays &amp;quot;open&amp;quot; to all, said its owner.</p></article>"));

        Assert.Equal("The café on the quay, a harbour inn, stays \"open\" to all, said its owner.", article.Paragraphs[^1].Text);
    }

    [Fact]
    public void Dates_in_the_future_are_distrusted_and_the_address_is_the_last_resort()
    {
        var html = Pages.Html("<meta property='article:published_time' content='2031-01-01'>", $"<h1>Lund widens its quay</h1>{Pages.Paragraphs}");

        Assert.Null(Pages.Article(html).Published);
        Assert.Equal(new DateTimeOffset(2024, 5, 3, 0, 0, 0, TimeSpan.Zero), Pages.Article(html, Pages.Origin("https://a.example/2024/05/03/quay")).Published?.Value);
    }
}
