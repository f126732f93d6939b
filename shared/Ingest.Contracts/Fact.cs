namespace Ingest.Contracts;

/// <summary>A number that matters, with what it counts.</summary>
public sealed record Fact
{
    /// <summary>Like <c>killed</c>, <c>injured</c>, <c>money</c>, <c>percentage</c>, <c>distance</c>; docs/gist.md lists them.</summary>
    public required string Kind { get; init; }

    /// <summary>The number.</summary>
    public required decimal Value { get; init; }

    /// <summary>What it is counted in: an ISO 4217 code for money, a unit's sign else; null for people.</summary>
    public string? Unit { get; init; }

    /// <summary><c>at-least</c>, <c>about</c>, <c>up-to</c> or the like; null where the number is said to be exact.</summary>
    public string? Qualifier { get; init; }

    /// <summary>Where it stands.</summary>
    public required ArticleSpan Span { get; init; }
}
