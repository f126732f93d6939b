namespace Ingest.Contracts;

/// <summary>A place in an article's title or in one of its paragraphs.</summary>
public sealed record ArticleSpan
{
    /// <summary>The <see cref="Paragraph"/> of what stands in the title.</summary>
    public const int InTitle = -1;

    /// <summary>The paragraph's index; <see cref="InTitle"/> for the title.</summary>
    public required int Paragraph { get; init; }

    /// <summary>UTF-16 units from the beginning of the title or the paragraph.</summary>
    public required int Start { get; init; }

    /// <summary>UTF-16 units; at least 1.</summary>
    public required int Length { get; init; }
}
