namespace Ingest.Enricher.Language;

/// <summary>What a language is known by, in lower case. All lists are of our own writing, from general knowledge of the languages.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="Words">Frequent function words, separated by spaces.</param>
/// <param name="Letters">Letters that few languages of the same script have.</param>
/// <param name="Endings">Typical word endings of two to five letters, separated by spaces.</param>
internal sealed record LanguageProfile(string Code, string Words, string Letters = "", string Endings = "");
