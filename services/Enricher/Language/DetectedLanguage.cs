namespace Ingest.Enricher.Language;

/// <summary>A text's language.</summary>
/// <param name="Code">ISO 639-1 code; <c>und</c> where it cannot be told.</param>
/// <param name="Confidence">0 to 1; 0 for <c>und</c>.</param>
public readonly record struct DetectedLanguage(string Code, double Confidence)
{
    /// <summary>It cannot be told.</summary>
    public static DetectedLanguage Unknown { get; } = new("und", 0);
}
