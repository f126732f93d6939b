namespace Ingest.Contracts;

/// <summary>What somebody says in an article in direct speech.</summary>
public sealed record Quote
{
    /// <summary>The words between the marks.</summary>
    public required ArticleSpan Span { get; init; }

    /// <summary>Who says it, by the fullest name that the article uses; null where that is not certain.</summary>
    public string? Speaker { get; init; }
}
