using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Gist;

/// <summary>A phrase that says what an article is about.</summary>
/// <param name="Text">In the form that it has most often in the text.</param>
/// <param name="Count">How often it stands in the text, in all its forms; at least 1.</param>
/// <param name="Score">How much it says of the article, beside the best: above 0, up to 1.</param>
/// <param name="First">Where it stands first.</param>
public sealed record KeyPhrase(string Text, int Count, double Score, TextSpan First);
