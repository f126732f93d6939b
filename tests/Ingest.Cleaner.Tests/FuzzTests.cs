using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "</p", "<table><tr><td>", "<a href='x'>", "<script>", "</script>", "<!--", "-->", "<b ", "\"", "&amp;#x41;", "&#xD800;", "<svg>", "<math>", "<template>",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\\uD800\"}</script>", "<meta property=og:title content='x'>", "<title>", "<h1>A title of some length here</h1>",
        "a man: Caption here © Credit Caption here ", "© ", ": ", " /Reuters Photo", "31-12-2019 ", "99:99 ", "2019-12-31T25:61:00+99:99", "9999-12-31T23:59:59-13:00", "0001-01-01T00:00:00+14:00",
        "The council voted on Tuesday to widen the quay, ending a long dispute. ", "\n", "\r\n\n", "\u200D", "\uD83D\uDE00", "\u0301", "\0", "日本語。", "(With input from ", "By ", "Updated ",
        "https://", "[", "]", "{", "}", "image beacon", "UP NEXT", "\uFFFE", "1.", "Dr. ", "<frameset>", "<select><option>", "<li>", "<br><br>",
    ];

    [Property(MaxTest = 300)]
    public bool No_bytes_throw(byte[] body, byte charset)
    {
        var labels = new[] { null, "utf-8", "utf-16", "gbk", "iso-2022-jp", "nonsense" };
        return IsAnswered(body, Pages.Origin(charset: labels[charset % labels.Length], contentType: charset % 2 == 0 ? "text/html" : null));
    }

    [Property(MaxTest = 3_000)]
    public Property No_mixture_of_broken_markup_and_furniture_throws() => Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(static list => string.Concat(list)).ToArbitrary(),
        static page => IsAnswered(Encoding.UTF8.GetBytes(page), Pages.Origin(url: "https://a.example/2024/02/30/x")));

    [Property(MaxTest = 300)]
    public Property No_mutation_of_a_sample_throws() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        static seed =>
        {
            var random = new Random(seed);
            var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"));
            var body = File.ReadAllBytes(files.Order(StringComparer.Ordinal).ElementAt(random.Next(files.Length)));
            for (var i = random.Next(60); i > 0; i--)
                body[random.Next(body.Length)] = (byte)random.Next(256);
            return IsAnswered(body[..random.Next(body.Length)], Pages.Origin());
        });

    [Fact]
    public void A_caption_after_which_hygiene_shortens_the_line_does_not_throw() => Assert.True(IsAnswered(
        "&#xD800;}&amp;#x41;\nDr. </script>{&amp;#x41;\uFFFEBy \n\n&#xD800;<select><option>]&amp;#x41;Dr. --><a href='x'>\uFFFEUP NEXTa man: Caption here \u00A9 Credit Caption here -->"u8.ToArray(),
        Pages.Origin(url: "https://a.example/2024/02/30/x")));

    private static bool IsAnswered(byte[] body, DocumentOrigin origin)
    {
        var result = Pages.Clean(body, origin);
        return result.IsArticle
            ? result.Article.Paragraphs.All(static p => p.Text.Length > 0 && p.Text == p.Text.Trim() && !p.Text.Contains('\n', StringComparison.Ordinal)) && result.Article.Confidence is >= 0 and <= 1
            : RejectionReason.All.Contains(result.Reason) && result.Message.Length > 0;
    }
}
