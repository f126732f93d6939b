namespace Ingest.Contracts;

/// <summary>An operator's source profile that was at hand when a page was cleaned.</summary>
public sealed record AppliedProfile
{
    /// <summary>The host that the profile is for.</summary>
    public required string Host { get; init; }

    /// <summary>Its selectors that the article agrees with: <c>body</c>, <c>title</c>, <c>authors</c>, <c>date</c>, <c>remove</c>.</summary>
    public IReadOnlyList<string> Used { get; init => field = value ?? []; } = [];

    /// <summary>Its selectors that matched nothing, or that the page itself spoke against.</summary>
    public IReadOnlyList<string> Ignored { get; init => field = value ?? []; } = [];
}
