namespace Ingest.Enricher.Sentences;

/// <summary>A place in an article.</summary>
/// <param name="Paragraph">The paragraph's index, or <see cref="Title"/>.</param>
/// <param name="Start">UTF-16 units from the paragraph's beginning.</param>
/// <param name="Length">UTF-16 units.</param>
public readonly record struct TextSpan(int Paragraph, int Start, int Length)
{
    /// <summary>Stands for a paragraph's index where the place is in the title.</summary>
    public const int Title = -1;

    /// <summary>The first unit behind it.</summary>
    public int End => Start + Length;
}
