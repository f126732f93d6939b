namespace Ingest.Documents;

/// <summary>A number that matters, with what it counts.</summary>
/// <param name="Kind">Like killed, money or percentage; docs/gist.md lists them.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">What it is counted in; null for people.</param>
/// <param name="Qualifier">at-least, about, up-to or the like; null where the number is said to be exact.</param>
/// <param name="Text">As it stands in the text.</param>
public sealed record DocumentFact(string Kind, decimal Value, string? Unit, string? Qualifier, string Text);
