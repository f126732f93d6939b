namespace Ingest.Enricher.Entities;

/// <summary>A place in an article where an entity is named.</summary>
/// <param name="Paragraph">Index of the paragraph; <see cref="InTitle"/> for the title.</param>
/// <param name="Start">UTF-16 units from the paragraph's beginning.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Type">What is named.</param>
/// <param name="Score">How sure that is: 0 to 1.</param>
public readonly record struct EntityMention(int Paragraph, int Start, int Length, EntityType Type, float Score)
{
    /// <summary>The <see cref="Paragraph"/> of what stands in the title.</summary>
    public const int InTitle = -1;
}
