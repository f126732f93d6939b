namespace Ingest.Contracts;

/// <summary>One block of the article's body.</summary>
public sealed record Paragraph
{
    public required ParagraphKind Kind { get; init; }

    /// <summary>Plain text in one line, NFC, no leading or trailing white space, never empty.</summary>
    public required string Text { get; init; }
}
