namespace Ingest.Cleaner.Decoding;

/// <summary>A page's text and how it was read.</summary>
internal sealed record DecodedPage
{
    public required string Text { get; init; }

    /// <summary>The WHATWG name in lower case.</summary>
    public required string Charset { get; init; }

    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>What the bytes are where they are no text ("a PDF file"); null for text.</summary>
    public string? Binary { get; init; }
}
