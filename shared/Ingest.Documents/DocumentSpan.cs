namespace Ingest.Documents;

/// <summary>A place in a document's title or text.</summary>
/// <param name="Start">UTF-16 units from the text's beginning; in the title from the title's.</param>
/// <param name="Length">UTF-16 units.</param>
public sealed record DocumentSpan(int Start, int Length)
{
    /// <summary>Whether it is in the title and not in the text.</summary>
    public bool InTitle { get; init; }
}
