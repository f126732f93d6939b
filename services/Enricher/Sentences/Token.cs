namespace Ingest.Enricher.Sentences;

/// <summary>A token's place in its text.</summary>
/// <param name="Start">UTF-16 units from the text's beginning.</param>
/// <param name="Length">UTF-16 units; at least 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="FollowsSpace">Whether white space, or the beginning of the text, stands before it.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind, bool FollowsSpace)
{
    /// <summary>The first unit behind it.</summary>
    public int End => Start + Length;

    internal ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
