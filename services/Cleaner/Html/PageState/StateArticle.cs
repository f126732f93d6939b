namespace Ingest.Cleaner.Html.PageState;

/// <summary>An article that a page's scripts carry as data.</summary>
/// <param name="Headline">Its headline.</param>
/// <param name="Paragraphs">Its text.</param>
/// <param name="Published">When it says that it was published, as it is written; null where it does not.</param>
internal sealed record StateArticle(string Headline, IReadOnlyList<string> Paragraphs, string? Published)
{
    /// <summary>Characters of its text.</summary>
    public int Length { get; } = Paragraphs.Sum(static paragraph => paragraph.Length);
}
