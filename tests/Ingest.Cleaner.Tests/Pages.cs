using System.Text;
using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

/// <summary>Makes pages and cleans them.</summary>
internal static class Pages
{
    public static readonly DateTimeOffset FetchedAt = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static DocumentOrigin Origin(string? url = null, string? contentType = null, string? charset = null, string? fileName = "page") => new()
    {
        DocumentId = new string('a', 32),
        AcceptanceId = Guid.Parse("0190a5b0-0000-7000-8000-000000000001"),
        Source = "test",
        FetchedAt = FetchedAt,
        Url = url,
        ContentType = contentType,
        Charset = charset,
        FileName = fileName,
    };

    public static CleaningResult Clean(byte[] body, DocumentOrigin? origin = null, CleanerOptions? options = null) =>
        new PageCleaner(options ?? new CleanerOptions()).Clean(body, origin ?? Origin());

    public static CleaningResult Clean(string body, DocumentOrigin? origin = null, CleanerOptions? options = null) =>
        Clean(Encoding.UTF8.GetBytes(body), origin, options);

    public static Article Article(string body, DocumentOrigin? origin = null, CleanerOptions? options = null)
    {
        var result = Clean(body, origin, options);
        Assert.True(result.IsArticle, result.Message);
        return result.Article;
    }

    public static string Body(Article article) => string.Join('\n', article.Paragraphs.Select(static paragraph => paragraph.Text));

    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", name));

    /// <summary>Four paragraphs that read like news.</summary>
    public const string Prose = """
        The harbour council of Lund voted on Tuesday to widen the northern quay, ending a dispute that has lasted for eleven years and three elections.

        "We have talked enough for a generation," said Odd Venning, who led the talks, after the vote had been counted for a second time.

        Work is to begin in spring and will cost about nine million crowns, a third of which the fishing cooperative has promised to pay.

        Opponents fear that larger ships will drive out the small boats, and announced that they would ask a court to look at the decision.
        """;

    public static string Html(string head, string body, string language = "en") =>
        $"<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\">{head}</head><body>{body}</body></html>";

    public static string LinkedData(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    public static string Paragraphs => string.Concat(Prose.Split("\n\n").Select(static paragraph => $"<p>{paragraph.Trim()}</p>"));
}
