namespace Ingest.Contracts;

/// <summary>A picture's caption.</summary>
public sealed record Caption
{
    public required string Text { get; init; }

    /// <summary>Who made the picture ("Reuters"); null where the page does not say.</summary>
    public string? Credit { get; init; }

    /// <summary>The picture's alternative text, often generated; null where there is none.</summary>
    public string? AltText { get; init; }
}
