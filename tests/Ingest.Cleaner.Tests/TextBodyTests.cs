namespace Ingest.Cleaner.Tests;

/// <summary>Which lines of a textified page are its body, and under which rule the others leave it.</summary>
public sealed class TextBodyTests
{
    private const string Headline = "Lund widens its quay after a long dispute";

    [Fact]
    public void Menus_before_an_article_and_teasers_behind_it_are_outside_it()
    {
        var article = Pages.Article($"News\nSport\nCulture\nOpinion\nWeather\n\n{Headline}\n\n{Pages.Prose}\n\nTen soups for cold days\nFerry strike enters its third week\nWhat the new school year brings\nHow we test bicycles\n");

        Assert.StartsWith("The harbour council", Pages.Body(article), StringComparison.Ordinal);
        Assert.EndsWith("look at the decision.", Pages.Body(article), StringComparison.Ordinal);
        Assert.Contains(article.Removed, static piece => piece is { Rule: "outside-article", Text: "Culture" });
        Assert.Contains(article.Removed, static piece => piece is { Rule: "outside-article", Text: "Ferry strike enters its third week" });
    }

    [Fact]
    public void A_list_of_links_within_an_article_leaves_it_by_the_line_model()
    {
        var parts = Pages.Prose.Split("\n\n");
        var article = Pages.Article($"{Headline}\n\n{parts[0]}\n\n{parts[1]}\n\nNews\nSport\nCulture\nOpinion\n\n{parts[2]}\n\n{parts[3]}\n");

        Assert.Equal(4, article.Paragraphs.Count);
        Assert.Contains(article.Removed, static piece => piece is { Rule: "line-model", Text: "Culture" });
    }

    [Fact]
    public void A_sentence_that_a_teaser_holds_before_the_article_stays_in_the_article()
    {
        var parts = Pages.Prose.Split("\n\n");
        var article = Pages.Article($"News\nSport\nWeather\n{parts[0]}\nTen soups for cold days\nFerry strike enters its third week\nWhat the new school year brings\nHow we test bicycles\nSign in\nMenu\n\n{Headline}\n\n{Pages.Prose}\n");

        Assert.Single(article.Paragraphs, paragraph => paragraph.Text == parts[0]);
        Assert.Equal(parts[1], article.Paragraphs[article.Paragraphs.Select(static paragraph => paragraph.Text).ToList().IndexOf(parts[0]) + 1].Text);
    }

    [Fact]
    public void A_sentence_that_stands_twice_in_an_article_is_kept_once()
    {
        var parts = Pages.Prose.Split("\n\n");
        var article = Pages.Article($"{Headline}\n\n{parts[0]}\n\n{parts[1]}\n\n{parts[2]}\n\n{parts[1]}\n\n{parts[3]}\n");

        Assert.Single(article.Paragraphs, paragraph => paragraph.Text == parts[1]);
        Assert.Contains(article.Removed, piece => piece.Rule == "repeated" && piece.Text == parts[1]);
    }
}
