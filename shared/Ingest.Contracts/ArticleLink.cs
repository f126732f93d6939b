namespace Ingest.Contracts;

/// <summary>A link in an article's body.</summary>
public sealed record ArticleLink
{
    /// <summary>The words that are linked, in one line; at most 500 characters.</summary>
    public required string Text { get; init; }

    /// <summary>An absolute http or https address without fragment, at most 2,048 characters.</summary>
    public required string Url { get; init; }
}
