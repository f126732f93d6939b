namespace Ingest.Enricher.Quality.Language;

/// <summary>A text to train on.</summary>
/// <param name="Label">ISO 639 code; <c>und</c> for what the detector does not name.</param>
/// <param name="Letters">As the Enricher reads it: letters in lower case, words apart.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record LabelledText(string Label, string Letters, TextSource Source);
