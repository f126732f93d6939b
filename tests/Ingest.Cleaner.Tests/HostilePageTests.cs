using System.Text;
using Ingest.Contracts;
using Ingest.TestKit;

namespace Ingest.Cleaner.Tests;

/// <summary>Pages of a megabyte on which a quadratic search takes minutes. What they take to the millisecond, tests/Ingest.Quality --speed prints.</summary>
public sealed class HostilePageTests
{
    /// <summary>Characters of a page: at a microsecond a pair of them, a quadratic search takes ten days.</summary>
    private const int Length = 1_000_000;

    /// <summary>Many times what the slowest page takes on a machine that is busy with something else.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Names => [.. HostilePages.All.Select(static page => page.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_is_answered_whatever_it_is_made_of(string name)
    {
        var page = HostilePages.All.Single(page => page.Name == name);
        var body = Encoding.UTF8.GetBytes(page.Make(Length));

        var result = await Task.Run(() => Pages.Clean(body, Pages.Origin(contentType: page.ContentType))).WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.True(result.IsArticle || RejectionReason.All.Contains(result.Reason));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p><font color=red>", "<p><font color=", ">")]
    [InlineData("<span><div></span>")]
    [InlineData("<b><div></b>")]
    [InlineData("<div><table><tr><td></div>")]
    public void Nesting_is_cut_before_the_parse_and_named(string piece, string? before = null, string? after = null)
    {
        var nested = string.Concat(Enumerable.Range(0, 10_000).Select(i => before is null ? piece : $"{before}{i}{after}"));

        var article = Pages.Article(Pages.Html("", $"<article><h1>Lund widens its quay</h1>{Pages.Paragraphs}</article>{nested}"));

        Assert.Contains(Mark.NestingCut, article.Marks);
        Assert.Equal(4, article.Paragraphs.Count);
    }

    [Fact]
    public void Tags_beyond_the_bound_are_dropped_and_named_and_their_text_stays()
    {
        var items = string.Concat(Enumerable.Range(0, 2_000).Select(static i => $"<li><a href=/{i}>Story</a></li>"));

        var article = Pages.Article(Pages.Html("", $"{items}<p>{Pages.Prose}</p><script>var hidden = 1;</script>"), options: new CleanerOptions { MaxTags = 1_000 });

        Assert.Contains(Mark.MarkupCut, article.Marks);
        Assert.Contains("The harbour council of Lund voted", Pages.Body(article), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", Pages.Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_few_tags_that_would_become_many_elements_loses_its_formatting_and_is_marked()
    {
        var fonts = string.Concat(Enumerable.Range(0, 10).Select(static i => $"<font size={i}>"));
        var paragraphs = string.Concat(Enumerable.Repeat("<p>x", 900));

        var article = Pages.Article(Pages.Html("", $"<article><h1>Lund widens its quay</h1>{Pages.Paragraphs}</article><p>{fonts}</p>{paragraphs}"), options: new CleanerOptions { MaxTags = 1_000 });

        Assert.Contains(Mark.MarkupCut, article.Marks);
        Assert.Equal(4, article.Paragraphs.Count);
    }

    [Fact]
    public void A_tag_whose_end_is_far_away_is_still_a_tag()
    {
        var attributes = string.Concat(Enumerable.Range(0, 100_000).Select(static i => $"a{i}=1 "));

        foreach (var type in new[] { "text/html", "text/plain", null })
        {
            var article = Pages.Article($"<p {attributes}>{Pages.Prose}</p>", Pages.Origin(contentType: type));
            Assert.DoesNotContain("a5000=1", Pages.Body(article), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Combining_marks_are_kept_up_to_the_number_that_a_stream_safe_text_may_have()
    {
        var article = Pages.Article(Pages.Html("", $"<article><h1>Lund widens its quay</h1>{Pages.Paragraphs}<p>The mayor of Lund, o{string.Concat(Enumerable.Repeat("\u0316\u0301", 40))}, said that the quay would be as wide as a street is.</p></article>"));

        var marks = article.Paragraphs[^1].Text.Count(static c => c is '\u0316' or '\u0301');
        Assert.InRange(marks, 28, 30);
    }
}
