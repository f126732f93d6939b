namespace Ingest.Cleaner.Dates;

/// <summary>A number, a word or a mark; white space parts tokens and is none.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character in the text.</param>
/// <param name="Length">In characters.</param>
/// <param name="Value">A number's value, -1 where it is too long for one; a mark's character.</param>
internal readonly record struct DateToken(TokenKind Kind, int Start, int Length, long Value)
{
    public int End => Start + Length;
}
