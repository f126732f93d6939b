namespace Ingest.Enricher.Facts;

/// <summary>A number as it stands in a text.</summary>
/// <param name="Value">With its multiplier.</param>
/// <param name="End">The first token behind it.</param>
/// <param name="IsSeveral">Whether it means several of its value: "dozens".</param>
/// <param name="IsWritten">Whether it is written as a word.</param>
/// <param name="Multiplied">Whether a multiplier stands behind it.</param>
/// <param name="Suffix">How many UTF-16 units of the last token are no part of it: the "km" of "120km".</param>
internal readonly record struct ReadNumber(decimal Value, int End, bool IsSeveral, bool IsWritten, bool Multiplied, int Suffix);
