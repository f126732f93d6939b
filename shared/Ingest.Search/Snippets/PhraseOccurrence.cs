namespace Ingest.Search.Snippets;

/// <summary>A place in a text where a phrase stands.</summary>
/// <param name="Phrase">The phrase's number in the query.</param>
/// <param name="Start">UTF-16 units from the start of the text.</param>
/// <param name="End">Behind the last unit.</param>
internal readonly record struct PhraseOccurrence(int Phrase, int Start, int End);
