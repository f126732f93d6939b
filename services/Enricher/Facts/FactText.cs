using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Facts;

/// <summary>A paragraph as the search for facts reads it: by tokens, in lower case.</summary>
internal sealed class FactText(ParagraphText paragraph, int index, string language)
{
    private readonly FactWords _words = FactWords.Of(language);

    internal int Index => index;

    internal string Language => language;

    internal int Count => paragraph.Tokens.Count;

    internal bool DecimalComma => _words.DecimalComma;

    internal IReadOnlyList<(string[] Words, FactQualifier Qualifier)> Qualifiers => _words.Qualifiers;

    internal Token this[int at] => paragraph.Tokens[at];

    internal ReadOnlySpan<char> Of(int at) => paragraph.Tokens[at].In(paragraph.Text);

    internal char SignAt(int at) => at >= 0 && at < Count ? paragraph.Text[paragraph.Tokens[at].Start] : '\0';

    internal bool IsWord(int at) => at >= 0 && at < Count && paragraph.Tokens[at].Kind == TokenKind.Word;

    internal bool IsNumber(int at) => at >= 0 && at < Count && paragraph.Tokens[at].Kind == TokenKind.Number;

    /// <summary>Whether a token touches the one before it.</summary>
    internal bool Touches(int at) => at > 0 && at < Count && !paragraph.Tokens[at].FollowsSpace;

    internal bool Is(int at, string word) => at >= 0 && at < Count && Of(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    internal FactWord WordAt(int at) => IsWord(at) ? WordOf(Of(at)) : default;

    internal FactWord WordOf(ReadOnlySpan<char> word)
    {
        if (word.Length > FactWords.LongestWord)
            return default;
        Span<char> lower = stackalloc char[FactWords.LongestWord];
        return _words.Find(lower[..word.ToLowerInvariant(lower)]);
    }

    /// <summary>The signs between two tokens.</summary>
    internal ReadOnlySpan<char> Between(int at) => paragraph.Text.AsSpan(paragraph.Tokens[at].End, paragraph.Tokens[at + 1].Start - paragraph.Tokens[at].End);

    /// <summary>The place from one token up to another, which is not in it.</summary>
    internal TextSpan Span(int first, int end) => new(index, paragraph.Tokens[first].Start, paragraph.Tokens[end - 1].End - paragraph.Tokens[first].Start);
}
