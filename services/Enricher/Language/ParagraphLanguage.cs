namespace Ingest.Enricher.Language;

/// <summary>A paragraph in another language than its document.</summary>
/// <param name="Paragraph">Its place, from 0.</param>
/// <param name="Language">Its language.</param>
public readonly record struct ParagraphLanguage(int Paragraph, DetectedLanguage Language);
