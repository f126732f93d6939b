using Ingest.Cleaner.Models;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>The models that choose among a page's statements of its headline, authors and date. docs/cleaning-models.md says how they are trained.</summary>
/// <param name="Title">Judges <see cref="TitleCandidates"/>.</param>
/// <param name="Author">Judges <see cref="AuthorCandidates"/>.</param>
/// <param name="Date">Judges <see cref="DateCandidates"/>.</param>
internal sealed record FieldModels(TreeEnsemble Title, TreeEnsemble Author, TreeEnsemble Date)
{
    private static readonly Lazy<FieldModels> LazyShipped = new(static () => new FieldModels(TreeEnsemble.Load("title.gbt"), TreeEnsemble.Load("author.gbt"), TreeEnsemble.Load("date.gbt")));

    /// <summary>The models that lie beside the code, read once.</summary>
    /// <exception cref="InvalidDataException">One of them is missing or damaged.</exception>
    public static FieldModels Shipped => LazyShipped.Value;
}
