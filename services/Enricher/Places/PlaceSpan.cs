namespace Ingest.Enricher.Places;

/// <summary>Where a name stands in an article.</summary>
/// <param name="Paragraph">The paragraph's number from 0, or <see cref="Title"/>.</param>
/// <param name="Start">UTF-16 units from the text's beginning.</param>
/// <param name="Length">UTF-16 units; at least 1.</param>
public readonly record struct PlaceSpan(int Paragraph, int Start, int Length)
{
    /// <summary>Stands for the article's title in place of a paragraph's number.</summary>
    public const int Title = -1;

    /// <summary>The first unit behind it.</summary>
    public int End => Start + Length;
}
