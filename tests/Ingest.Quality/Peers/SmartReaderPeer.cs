using System.Text;
using Ingest.Quality.Corpora;
using Ingest.Quality.Scoring;
using SmartReader;

namespace Ingest.Quality.Peers;

/// <summary>SmartReader, the port of Mozilla's Readability to .NET: the peer that runs in the same process.</summary>
internal static class SmartReaderPeer
{
    public static CleanedPage Read(byte[] body, GoldPage page)
    {
        var article = new Reader(string.IsNullOrEmpty(page.Url) ? "https://example.org/" : page.Url, Encoding.UTF8.GetString(body)).GetArticle();
        return new CleanedPage(article.TextContent ?? "", article.Title, string.IsNullOrEmpty(article.Author) ? [] : [article.Author],
            article.PublicationDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null, "article");
    }
}
