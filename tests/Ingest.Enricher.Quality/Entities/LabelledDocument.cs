using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>A document of a corpus, by lines, with the names that are marked in it.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Source">The set that it is from.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Lines">The lines that have text.</param>
/// <param name="Names">Marked names of the types that are trained and scored, line by line.</param>
/// <param name="Second">The same by a second recogniser; null where the marks were made by people.</param>
internal sealed record LabelledDocument(string Id, string Source, string Text, IReadOnlyList<TextLine> Lines, IReadOnlyList<MarkedName> Names, IReadOnlyList<MarkedName>? Second)
{
    internal string[] Texts => [.. Lines.Select(static line => line.Text)];

    /// <summary>The type's name in the corpora.</summary>
    internal static string NameOf(EntityType type) => type switch { EntityType.Person => "PER", EntityType.Organisation => "ORG", _ => "LOC" };
}
