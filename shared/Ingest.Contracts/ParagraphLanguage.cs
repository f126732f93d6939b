namespace Ingest.Contracts;

/// <summary>A paragraph that is in another language than the rest of its article.</summary>
public sealed record ParagraphLanguage
{
    /// <summary>The paragraph's index.</summary>
    public required int Paragraph { get; init; }

    /// <summary>ISO 639-1 code where there is one, else 639-3.</summary>
    public required string Language { get; init; }

    /// <summary>How sure that is: 0 to 1.</summary>
    public double Confidence { get; init; }
}
