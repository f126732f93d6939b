using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

public sealed class RejectionTests
{
    [Theory]
    [InlineData("<html><head><title>Seite nicht gefunden</title></head><body><h1>Seite nicht gefunden</h1><p>Die Seite gibt es nicht mehr, bitte nutzen Sie die Suche oder gehen Sie zur Startseite.</p></body></html>", RejectionReason.ErrorPage)]
    [InlineData("<html><head><title>Just a moment...</title></head><body>Checking your browser before accessing the site. This takes a few seconds, please wait a little.</body></html>", RejectionReason.ErrorPage)]
    [InlineData("<html><head><title>X</title></head><body><h1>Nous respectons votre vie privée</h1><p>Avec nos partenaires, nous utilisons des cookies et traitons des données personnelles pour mesurer notre audience.</p><p>Tout accepter</p><p>Continuer sans accepter</p></body></html>", RejectionReason.ConsentWall)]
    [InlineData("<html><body><nav>Home News Sport</nav><div id=app></div></body></html>", RejectionReason.NoContent)]
    [InlineData("Home\nNews\nSport\nWeather\n", RejectionReason.NoContent)]
    [InlineData("404 Not Found\nnginx\n", RejectionReason.ErrorPage)]
    public void Pages_without_an_article_have_their_reason(string page, string reason)
    {
        var result = Pages.Clean(page, Pages.Origin("https://a.example/page"));

        Assert.Equal(reason, result.Reason);
        Assert.Contains("https://a.example/page", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_about_error_pages_and_cookies_is_an_article()
    {
        var long4 = string.Concat(Enumerable.Range(0, 4).Select(static i => Pages.Paragraphs.Replace("<p>", $"<p>On day {i}: ", StringComparison.Ordinal)));
        var article = Pages.Article(Pages.Html("<title>404: how one page became a joke</title>", $"<article><h1>404: how one page became a joke</h1><p>Cookies and consent are all that partners ask for, and whoever clicks on accept all agrees, says a study.</p>{long4}</article>"));

        Assert.Equal(PageKind.Article, article.Kind);
    }

    [Theory]
    [InlineData("", "fetch it again", "feed a page with text")]
    [InlineData("Home\nNews\nSport\nWeather\n", "feed a page with a paragraph of text at least", "feed a page with a paragraph of text at least")]
    [InlineData("<html><body><nav>Home News Sport</nav><div id=app></div></body></html>", "fetch it rendered", "save it as the browser shows it")]
    [InlineData("404 Not Found\nnginx\n", "check the address and fetch it again", "feed the page that was meant")]
    public void The_remedy_fits_where_the_page_comes_from(string page, string withAddress, string withoutOne)
    {
        Assert.Contains(withAddress, Pages.Clean(page, Pages.Origin("https://a.example/page")).Message, StringComparison.Ordinal);
        Assert.Contains(withoutOne, Pages.Clean(page, Pages.Origin(fileName: "page.txt")).Message, StringComparison.Ordinal);
    }
}
