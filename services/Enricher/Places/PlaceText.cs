using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Places;

/// <summary>One text of an article, its title or a paragraph, with its tokens.</summary>
/// <param name="Text">Any text.</param>
/// <param name="Tokens">Its tokens in order, from <see cref="Tokenizer"/>.</param>
public sealed record PlaceText(string Text, IReadOnlyList<Token> Tokens)
{
    /// <summary>A text with the tokens that it has.</summary>
    public static PlaceText Of(string text) => new(text, Tokenizer.Tokenize(text));
}
