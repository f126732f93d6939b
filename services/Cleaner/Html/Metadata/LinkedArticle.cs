using Ingest.Contracts;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>An article, or the page around it, as a JSON-LD node describes it.</summary>
internal sealed class LinkedArticle
{
    public required PageKind Kind { get; init; }

    /// <summary>The node describes the page (<c>WebPage</c>), not an article on it.</summary>
    public required bool IsPage { get; init; }

    /// <summary>The node stands in a list: one of several teasers.</summary>
    public required bool InList { get; init; }

    /// <summary>The node says that it is news (<c>NewsArticle</c>), not a blog's post or a guide.</summary>
    public bool IsNews { get; init; }

    public string? Headline { get; init; }

    public string? Name { get; init; }

    public string? AlternativeHeadline { get; init; }

    public string? Published { get; init; }

    public string? Updated { get; init; }

    public string? Section { get; init; }

    public string? Language { get; init; }

    public string? Image { get; init; }

    public string? Body { get; init; }

    public string? Publisher { get; init; }

    public IReadOnlyList<LinkedName> Authors { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];
}
