using Ingest.Search.Queries;

namespace Ingest.Search.Snippets;

/// <summary>Cuts from a document's text the part that shows best why it matches. Made once for a query, used for every hit.</summary>
public sealed class SnippetMaker
{
    /// <summary>UTF-16 units of a snippet, without its two ellipses.</summary>
    public const int MaxLength = 240;

    private readonly OccurrenceFinder _text;
    private readonly OccurrenceFinder _title;

    public SnippetMaker(QueryNode? query)
    {
        var sought = SoughtPhrase.Of(query);
        _text = new OccurrenceFinder(sought, SearchField.Text);
        _title = new OccurrenceFinder(sought, SearchField.Title);
    }

    /// <summary>The part of the text with the most different phrases of the query, else its beginning.</summary>
    public Snippet Make(string text)
    {
        var occurrences = _text.Find(text);
        var (start, end) = SnippetWindow.Choose(text, occurrences, MaxLength);
        return SnippetLine.Write(text, start, end, occurrences);
    }

    /// <summary>Where in a title the query's words stand, in order, not overlapping.</summary>
    public IReadOnlyList<TextSpan> Highlight(string? title) =>
        title is null ? [] : SnippetLine.Merge(_title.Find(title).Select(found => new TextSpan(found.Start, found.End - found.Start)));
}
