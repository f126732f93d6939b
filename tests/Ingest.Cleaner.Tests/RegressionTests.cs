using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

/// <summary>Made-up pages in the shapes in which real ones come, each a folder of <c>Regression</c> with what is expected of it.</summary>
public sealed class RegressionTests
{
    public static TheoryData<string> Cases => RegressionCase.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_comes_out_as_expected(string name)
    {
        var (expected, page) = RegressionCase.Read(name);

        var result = Pages.Clean(page, Pages.Origin(expected.Url, expected.ContentType, fileName: name));

        Assert.Equal(expected.Reason, result.Reason);
        if (expected.Problem is not null)
            Assert.Contains(expected.Problem, result.Message, StringComparison.Ordinal);
        if (result.Article is { } article)
            Compare(expected, article);
        // A case that names neither would pass whatever came out.
        Assert.True(expected.Kind is null ^ expected.Reason is null);
    }

    private static void Compare(RegressionCase expected, Article article)
    {
        var body = Pages.Body(article);
        Assert.Equal(expected.Kind, article.Kind);
        Assert.Equal(expected.Title ?? article.Title, article.Title);
        Assert.Equal(expected.Subtitle ?? article.Subtitle, article.Subtitle);
        Assert.Equal(expected.Authors ?? article.Authors, article.Authors);
        Assert.Equal(expected.Agencies ?? article.Agencies, article.Agencies);
        Assert.Equal(expected.CanonicalUrl ?? article.CanonicalUrl, article.CanonicalUrl);
        Assert.Equal(expected.Charset ?? article.Charset, article.Charset);
        Assert.Equal(expected.Marks ?? article.Marks, article.Marks);
        Assert.Equal(expected.SiteName ?? article.SiteName, article.SiteName);
        Assert.Equal(expected.Section ?? article.Section, article.Section);
        Assert.Equal(expected.Tags ?? article.Tags, article.Tags);
        Assert.Equal(expected.LeadImage ?? article.LeadImage, article.LeadImage);
        Assert.Equal(expected.Links ?? article.Links, article.Links);
        Assert.Equal(expected.Captions ?? article.Captions, article.Captions);
        Assert.Equal(expected.Paragraphs ?? [.. article.Paragraphs.Select(static paragraph => paragraph.Text)], article.Paragraphs.Select(static paragraph => paragraph.Text));
        if (expected.Published is not null)
            Assert.Equal(expected.Published, article.Published?.Value.ToString("yyyy-MM-dd"));
        Assert.All(expected.BodyHolds ?? [], text => Assert.Contains(text, body, StringComparison.Ordinal));
        Assert.All(expected.BodyLacks ?? [], text => Assert.DoesNotContain(text, body, StringComparison.Ordinal));
        Assert.Subset(article.Removed.Select(static piece => piece.Rule).ToHashSet(StringComparer.Ordinal), (expected.Removed ?? []).ToHashSet(StringComparer.Ordinal));
    }
}
