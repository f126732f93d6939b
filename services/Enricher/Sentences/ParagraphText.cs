using Ingest.Contracts;

namespace Ingest.Enricher.Sentences;

/// <summary>A paragraph with its tokens and sentences.</summary>
public sealed class ParagraphText
{
    public required string Text { get; init; }

    public ParagraphKind Kind { get; init; }

    /// <summary>As <see cref="Tokenizer"/> gives them.</summary>
    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>As <see cref="SentenceSplitter"/> gives them.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="kind">What kind of paragraph it is.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public static ParagraphText Read(string text, ParagraphKind kind, string language)
    {
        var tokens = Tokenizer.Tokenize(text);
        return new ParagraphText { Text = text, Kind = kind, Tokens = tokens, Sentences = SentenceSplitter.Split(text, tokens, language) };
    }

    /// <summary>The index of the first token that begins at a place or behind it.</summary>
    internal int TokenAt(int start)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
