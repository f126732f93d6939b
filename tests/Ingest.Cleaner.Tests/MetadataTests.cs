using Ingest.Cleaner.Html.Metadata;
using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

public sealed class MetadataTests
{
    private const string Title = "Lund widens its northern quay after eleven years";

    private static Article Read(string head, string body) =>
        Pages.Article(Pages.Html(head, body + $"<article>{Pages.Paragraphs}</article>"), Pages.Origin("https://www.lundpost.example/news/lund-widens-its-northern-quay"));

    [Theory]
    [InlineData("en", "en")]
    [InlineData("pt_BR", "pt-BR")]
    [InlineData("zh-Hant-TW", "zh-Hant-TW")]
    [InlineData("de-x-a", "de-x-a")]
    [InlineData("utf-8", null)]
    [InlineData("English (UK)", null)]
    [InlineData("english", null)]
    [InlineData("x-default", null)]
    [InlineData("{{lang}}", null)]
    public void What_is_no_language_tag_is_no_hint(string declared, string? hint) =>
        Assert.Equal(hint, Pages.Article(Pages.Html("<title>Lund widens its quay</title>", "<h1>Lund widens its quay</h1>" + Pages.Paragraphs, declared)).LanguageHint);

    [Theory]
    [InlineData("<title>Lund widens its northern quay after eleven years | Coast | The Lund Post</title>", "<h1>Lund widens its northern quay after eleven years</h1>")]
    [InlineData("<title>The Lund Post</title><meta property='og:title' content='Lund widens its northern quay after eleven years - The Lund Post'><meta property='og:site_name' content='The Lund Post'>", "<h1><span>Lund widens its northern quay</span> <em>after eleven years</em></h1>")]
    [InlineData("<title>Lund widens its northern quay after eleven years - Lundpost</title>", "<h1><a href=/><img alt='The Lund Post'></a></h1>")]
    public void The_headline_is_told_from_the_sites_name(string head, string body) => Assert.Equal(Title, Read(head, body).Title);

    [Fact]
    public void Authors_that_an_article_refers_to_are_found_in_the_graph()
    {
        var article = Read(
            Pages.LinkedData("""{"@graph":[{"@type":"NewsArticle","headline":"Lund widens its northern quay after eleven years","author":[{"@id":"#ada"},{"@id":"#odd"}],"datePublished":"2024-05-01"},{"@type":"Person","@id":"#ada","name":"Ada Berg"},{"@type":"Person","@id":"#odd","name":"Odd Venning"}]}"""),
            $"<h1>{Title}</h1>");

        Assert.Equal(["Ada Berg", "Odd Venning"], article.Authors);
    }

    [Theory]
    [InlineData("", "02/12/2025", "2025-02-12")]
    [InlineData("", "02.12.2025", "2025-02-12")]
    [InlineData("", "02/12/2024", "2024-12-02")]
    [InlineData("{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-09-10T16:07:00Z\"}", "09.10.2024", "2024-09-10")]
    [InlineData("{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-09-10T16:07:00Z\"}", "10/09/2024", "2024-09-10")]
    public void Day_and_month_are_told_apart_by_what_the_data_says_and_by_what_was_still_to_come(string data, string written, string day)
    {
        var article = Read($"<title>{Title}</title>" + Pages.LinkedData(data), $"<h1>{Title}</h1><p class='date'>{written}</p>");

        Assert.Equal(day, article.Published?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Data_that_is_too_long_to_be_read_is_marked()
    {
        static string Data(int padding) => Pages.LinkedData($$"""{"@type":"NewsArticle","keywords":"{{new string('x', padding)}}","author":{"name":"Ada Berg" } }""");

        Assert.DoesNotContain(Mark.DataSkipped, Read(Data(1_000_000), $"<h1>{Title}</h1>").Marks);
        Assert.Contains(Mark.DataSkipped, Read(Data(3_000_000), $"<h1>{Title}</h1>").Marks);
    }

    [Theory]
    [InlineData("<p class='byline'>By <a rel='author' href='/authors/ada-berg'>Ada Berg</a></p>")]
    [InlineData("<div class='article-author'><span class='author-name'>Ada Berg</span>, Reporter</div>")]
    [InlineData("<span itemprop='author' itemscope><span itemprop='name'>Ada Berg</span></span>")]
    public void Authors_are_found_in_markup(string byline) =>
        Assert.Equal(["Ada Berg"], Read($"<title>{Title}</title>", $"<h1>{Title}</h1>{byline}").Authors);

    [Fact]
    public void An_agency_is_no_author()
    {
        var article = Read(Pages.LinkedData($$"""{"@type":"NewsArticle","headline":"{{Title}}","author":{"@type":"Person","name":"AFP"},"datePublished":"2024-05-01"}"""), $"<h1>{Title}</h1><p class='byline'>AFP</p>");

        Assert.Empty(article.Authors);
        Assert.Equal(["AFP"], article.Agencies);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-05-01T08:00:00+02:00'>", "")]
    [InlineData("<meta itemprop='datePublished' content='2024-05-01'>", "")]
    [InlineData("", "<time itemprop='datePublished' datetime='2024-05-01'>1 May</time>")]
    [InlineData("", "<p class='date'>Published 1 May 2024</p>")]
    [InlineData("", "<p class='byline'>By Ada Berg, May 1, 2024</p>")]
    public void The_day_of_publication_is_found(string head, string body) =>
        Assert.Equal(new DateTime(2024, 5, 1, 0, 0, 0, DateTimeKind.Unspecified), Read($"<title>{Title}</title>{head}", $"<h1>{Title}</h1>{body}").Published?.Value.Date);

    [Fact]
    public void Publication_and_change_are_told_apart()
    {
        var article = Read($"<title>{Title}</title>", $"<h1>{Title}</h1><p class='date'>Published 1 May 2024 | Updated 3 May 2024</p>");

        Assert.Equal((1, 3), (article.Published?.Value.Day, article.Updated?.Value.Day));
    }

    [Theory]
    [InlineData("<p>The harbour board had put it off five times</p>", "The harbour board had put it off five times")]
    [InlineData("<p>Ferries sail on while it is built</p>", null)]
    public void A_second_headline_is_the_subtitle_where_a_reader_sees_it(string below, string? subtitle)
    {
        var article = Read(Pages.LinkedData($$"""{"@type":"NewsArticle","headline":"{{Title}}","alternativeHeadline":"The harbour board had put it off five times","datePublished":"2024-05-01"}"""), $"<h1>{Title}</h1>{below}");

        Assert.Equal(subtitle, article.Subtitle);
    }

    [Fact]
    public void A_page_that_only_says_hours_ago_is_dated_by_its_fetch() =>
        Assert.Equal(Pages.FetchedAt.AddHours(-3), Read($"<title>{Title}</title>", $"<h1>{Title}</h1><p>3 hours ago</p>").Published?.Value);

    [Fact]
    public void Data_that_is_no_json_says_nothing() =>
        Assert.Equal(Title, Read($"<title>{Title}</title>" + Pages.LinkedData("{\"@type\":\"NewsArticle\",\"headline\":"), $"<h1>{Title}</h1>").Title);

    [Theory]
    [InlineData("&#xD800;")]
    [InlineData("\uFFFE\u0301")]
    public void A_title_that_is_no_text_does_not_throw(string broken) =>
        Assert.NotNull(Read($"<title>{broken}</title><meta name=author content='{broken}'>", $"<h1>{broken}{Title}</h1>").Title);

    [Theory]
    [InlineData("12/31/2024", "2025-01-02")]
    [InlineData("31/12/2024", "2025-02-01")]
    public void A_date_that_can_be_read_in_one_way_only_tells_how_the_page_writes_the_others(string other, string published) =>
        Assert.Equal(published, Read($"<title>{Title}</title>", $"<h1>{Title}</h1><p class='date'>Published: 01/02/2025</p><p>The harbour was measured on {other}.</p>").Published?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("w-published-date", MetaField.Published)]
    [InlineData("prism.publicationdate", MetaField.Published)]
    [InlineData("content_last_modified_time", MetaField.Updated)]
    [InlineData("candidate", null)]
    [InlineData("published-by", null)]
    public void Dates_under_a_houses_own_names_are_known_by_their_words(string name, object? field) => Assert.Equal((MetaField?)field, MetaNames.Find(name));

    [Theory]
    [InlineData("The Associated Press", "AP", "The Associated Press")]
    [InlineData("Anadolu Ajansı", "Anadolu", "Anadolu Ajansı")]
    [InlineData("Clara Nystrom", null, "Clara Nystrom")]
    public void Who_signs_is_told_as_the_page_writes_it_and_an_agency_is_known_by_its_short_name(string author, string? agency, string byline)
    {
        var result = Pages.Clean(Pages.Html(Pages.LinkedData($$$"""{"@type":"NewsArticle","headline":"Harbour council votes","author":{"@type":"Organization","name":"{{{author}}}"}}"""), $"<article><h1>Harbour council votes</h1><p>By {author}</p>{Pages.Paragraphs}</article>"));

        Assert.Equal([byline], result.Bylines);
        Assert.Equal(agency is null ? [] : [agency], result.Article!.Agencies);
    }

    [Theory]
    [InlineData("Published March 9, 2024", "2024-03-09")]
    [InlineData("Published 3 September 2024", "2024-09-03")]
    [InlineData("Published", "2024-09-03")]
    public void A_day_in_the_data_that_can_be_read_in_two_ways_is_the_one_that_readers_see(string line, string day)
    {
        var article = Pages.Article(Pages.Html("""<meta property="article:published_time" content="03-09-2024">""", $"<article><h1>Harbour council votes</h1><p>{line}</p>{Pages.Paragraphs}</article>"));

        Assert.Equal(day, article.Published?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
