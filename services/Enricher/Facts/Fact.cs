using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Facts;

/// <summary>A number in a text with what it counts or measures.</summary>
/// <param name="Kind">What it counts or measures.</param>
/// <param name="Value">The number, with its multiplier: 3,500,000 for "$3.5 million".</param>
/// <param name="Unit">
/// For money the ISO 4217 code where it is certain, else the sign or word of the text (<c>$</c>, <c>Rs</c>, <c>peso</c>: several countries have them);
/// for a share <c>%</c>; for a quantity the unit's symbol (<c>km/h</c>, <c>°C</c>, <c>mi</c>); null for people and magnitudes.
/// </param>
/// <param name="Qualifier">How exactly it is meant.</param>
/// <param name="Span">Where it stands, from the qualifier to the unit or to the word that says what happened.</param>
public sealed record Fact(FactKind Kind, decimal Value, string? Unit, FactQualifier Qualifier, TextSpan Span);
