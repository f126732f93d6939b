using Ingest.Cleaner.Models;

namespace Ingest.Cleaner.Lines.Fields;

/// <summary>The models that choose a textified page's headline, day and authors among its lines. docs/cleaning-models.md says how they are trained.</summary>
internal sealed record LineFieldModels
{
    private static readonly Lazy<LineFieldModels> LazyShipped = new(static () => Of(TreeEnsemble.Load("line-title.gbt"), TreeEnsemble.Load("line-date.gbt"), TreeEnsemble.Load("line-author.gbt")));

    private LineFieldModels(TreeEnsemble title, TreeEnsemble date, TreeEnsemble author) => (Title, Date, Author) = (title, date, author);

    /// <summary>The models that lie beside the code, read once.</summary>
    /// <exception cref="InvalidDataException">One of them is missing, damaged or of other features.</exception>
    public static LineFieldModels Shipped => LazyShipped.Value;

    /// <summary>Judges <see cref="TitleLines"/>.</summary>
    public TreeEnsemble Title { get; }

    /// <summary>Judges <see cref="DateLines"/>.</summary>
    public TreeEnsemble Date { get; }

    /// <summary>Judges <see cref="AuthorLines"/>.</summary>
    public TreeEnsemble Author { get; }

    /// <summary>Models of their parts.</summary>
    /// <exception cref="InvalidDataException">The trees were grown on other features.</exception>
    public static LineFieldModels Of(TreeEnsemble title, TreeEnsemble date, TreeEnsemble author)
    {
        Check(title, TitleLines.Features, "line-title.gbt");
        Check(date, DateLines.Features, "line-date.gbt");
        Check(author, AuthorLines.Features, "line-author.gbt");
        return new LineFieldModels(title, date, author);
    }

    private static void Check(TreeEnsemble trees, int features, string name)
    {
        if (trees.Features != features)
            throw new InvalidDataException($"The model {name} knows {trees.Features} features, the code {features}: train it with tests/Ingest.Quality.");
    }
}
