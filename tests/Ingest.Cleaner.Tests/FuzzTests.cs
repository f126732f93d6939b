using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Cleaner.Hygiene;
using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

public sealed class FuzzTests
{
    /// <summary>A page takes a millisecond or three.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly List<byte[]> Samples = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "</p", "<table><tr><td>", "<a href='x'>", "<script>", "</script>", "<!--", "-->", "<b ", "\"", "&amp;#x41;", "&#xD800;", "<svg>", "<math>", "<template>",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\\uD800\"}</script>", "<meta property=og:title content='x'>", "<title>", "<h1>A title of some length here</h1>",
        "a man: Caption here © Credit Caption here ", "© ", ": ", " /Reuters Photo", "31-12-2019 ", "99:99 ", "2019-12-31T25:61:00+99:99", "9999-12-31T23:59:59-13:00", "0001-01-01T00:00:00+14:00",
        "The council voted on Tuesday to widen the quay, ending a long dispute. ", "\n", "\r\n\n", "\u200D", "\uD83D\uDE00", "\u0301", "\0", "日本語。", "(With input from ", "By ", "Updated ",
        "https://", "[", "]", "{", "}", "image beacon", "UP NEXT", "\uFFFE", "1.", "Dr. ", "<frameset>", "<select><option>", "<li>", "<br><br>",
    ];

    [Property(MaxTest = 500)]
    public bool No_bytes_throw(byte[] body, byte charset)
    {
        var labels = new[] { null, "utf-8", "utf-16", "gbk", "iso-2022-jp", "nonsense" };
        return IsAnswered(body, Pages.Origin(charset: labels[charset % labels.Length], contentType: charset % 2 == 0 ? "text/html" : null));
    }

    [Property(MaxTest = 3_000)]
    public Property No_mixture_of_broken_markup_and_furniture_throws() => Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(static list => string.Concat(list)).ToArbitrary(),
        static page => IsAnswered(Encoding.UTF8.GetBytes(page), Pages.Origin(url: "https://a.example/2024/02/30/x")));

    [Property(MaxTest = 3_000)]
    public Property No_tree_of_broken_elements_throws() => Prop.ForAll(
        FuzzGen.Html().ToArbitrary(),
        static page => IsAnswered(Encoding.UTF8.GetBytes(page), Pages.Origin(url: "https://a.example/2024/02/30/x", contentType: "text/html")));

    [Property(MaxTest = 1_500)]
    public Property No_lines_throw() => Prop.ForAll(
        FuzzGen.Lines().ToArbitrary(),
        static page => IsAnswered(Encoding.UTF8.GetBytes(page), Pages.Origin(contentType: "text/plain")));

    [Property(MaxTest = 2_000)]
    public Property No_mutation_of_a_sample_throws() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        static seed => IsAnswered(FuzzGen.Mutate(Samples[(int)((uint)seed % Samples.Count)], seed), Pages.Origin()));

    [Fact]
    public void A_caption_after_which_hygiene_shortens_the_line_does_not_throw() => Assert.True(IsAnswered(
        "&#xD800;}&amp;#x41;\nDr. </script>{&amp;#x41;\uFFFEBy \n\n&#xD800;<select><option>]&amp;#x41;Dr. --><a href='x'>\uFFFEUP NEXTa man: Caption here \u00A9 Credit Caption here -->"u8.ToArray(),
        Pages.Origin(url: "https://a.example/2024/02/30/x")));

    [Theory]
    [InlineData("Lund\uFFFE\u200D\uFEFFwidens", "Lundwidens")]
    [InlineData("\u06A9\u200C\u200D\u06A9", "\u06A9\u200C\u06A9")]
    [InlineData(": \uFFFE\u200D\uFEFF\uD55C", ": \uD55C")]
    [InlineData("\u06A9\u200B\u200C\u200B\u06A9", "\u06A9\u200C\u06A9")]
    [InlineData("\u06A9\u200C\t\u06A9", "\u06A9 \u06A9")]
    [InlineData("\uFFFD\u200C\u0085\uFF21", "\uFFFD \uFF21")]
    [InlineData("\uD55C\u3002\u200C\uD55C[", "\uD55C\u3002\uD55C[")]
    [InlineData("\uD55C\u200D\u3002\uD55C", "\uD55C\u3002\uD55C")]
    public void A_joiner_stays_only_between_letters_that_stay(string text, string expected)
    {
        Assert.Equal(expected, TextHygiene.Line(text));
        Assert.Equal(expected, TextHygiene.Line(expected));
    }

    [Fact]
    public void A_joiner_before_more_invisible_signs_than_are_looked_through_joins_nothing() =>
        Assert.Equal("\u06A9 \u06A9", TextHygiene.Line($"\u06A9\u200C{new string('\u200B', 5_000)} \u06A9"));

    // The property's library prints the seed and the page of a case that fails; one that hangs fails as well.
    private static bool IsAnswered(byte[] body, DocumentOrigin origin)
    {
        var (result, explained) = Answer(body, origin);
        Assert.Equal(JsonSerializer.Serialize(result), JsonSerializer.Serialize(explained.Result));
        Assert.All(explained.Pieces, static piece => Assert.True(piece.Text.Length > 0 && piece.Rule is null or { Length: > 0 }));
        if (!result.IsArticle)
            return RejectionReason.All.Contains(result.Reason) && result.Message.Length > 0;
        var article = result.Article;
        foreach (var text in Texts(article))
            AssertClean(text);
        Assert.All(article.Paragraphs, static paragraph => Assert.Equal(paragraph.Text, paragraph.Text.Contains('&', StringComparison.Ordinal) ? paragraph.Text : TextHygiene.Line(paragraph.Text)));
        Assert.All(article.Removed, static piece => Assert.True(piece is { Rule.Length: > 0, Text.Length: > 0 and <= 200, Count: > 0 }));
        Assert.InRange(article.Removed.Count, 0, new CleanerOptions().MaxRemoved);
        foreach (var date in new[] { article.Published, article.Updated })
            Assert.True(date is null || (date.Value.Year >= 1990 && date.Value <= origin.FetchedAt.AddDays(2)), $"{date?.Value}");
        foreach (var url in new[] { article.CanonicalUrl, article.LeadImage })
            Assert.True(url is null || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"), url);
        return article.Confidence is >= 0 and <= 1;
    }

    // On a thread of its own: a page that hangs is named instead of waited for.
    private static (CleaningResult Result, ExplainedResult Explained) Answer(byte[] body, DocumentOrigin origin)
    {
        (CleaningResult, ExplainedResult)? answer = null;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                answer = (Pages.Clean(body, origin), new PageCleaner(new CleanerOptions()).Explain(body, origin));
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        })
        { IsBackground = true };
        thread.Start();
        if (!thread.Join(Patience))
            throw new TimeoutException($"A page of {body.Length} bytes was not answered within {Patience.TotalSeconds} seconds: {Convert.ToBase64String(body)}");
        return answer ?? throw new InvalidOperationException($"A page was not answered: {Convert.ToBase64String(body)}", failure);
    }

    private static IEnumerable<string?> Texts(Article article) =>
    [
        article.Title, article.Subtitle, article.SiteName, article.Section, .. article.Authors, .. article.Agencies, .. article.Tags, .. article.Paragraphs.Select(static paragraph => paragraph.Text),
        .. article.Captions.SelectMany(static caption => new[] { caption.Text, caption.Credit, caption.AltText }),
    ];

    private static void AssertClean(string? text)
    {
        if (text is null)
            return;
        Assert.NotEmpty(text);
        // No lone surrogate: the bytes would not come back.
        Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
        Assert.True(text.IsNormalized(NormalizationForm.FormC), $"Not in NFC: {text}");
        Assert.DoesNotContain(text, static c => char.IsControl(c) || c is '\u00AD' or '\u200B' or '\u202E' or '\uFEFF' or '\uFFFE');
        Assert.Equal(text, text.Trim());
    }
}
