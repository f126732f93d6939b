using Ingest.Documents;
using Ingest.Search;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ingest.WebConsole.Pages;

/// <summary>The page of one document.</summary>
public sealed class ViewModel(IDocumentIndex index) : PageModel
{
    public NewsDocument? Document { get; private set; }

    /// <summary>The body's paragraphs with their kinds.</summary>
    public IEnumerable<(string Kind, string Text)> Paragraphs
    {
        get
        {
            var texts = Document!.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
            return texts.Select((text, i) => (i < Document.ParagraphKinds.Count ? Document.ParagraphKinds[i] : "paragraph", text));
        }
    }

    /// <summary>The names in the document by facet, those that it mentions most first.</summary>
    public IEnumerable<(string Facet, string Title, IReadOnlyList<(string Name, int Count)> Names)> Names =>
        from facet in new[] { (NameFacets.Person, "Persons"), (NameFacets.Organisation, "Organisations"), (NameFacets.Place, "Places") }
        let names = Document!.Entities.Where(entity => NameFacets.Of(entity) == facet.Item1).OrderByDescending(static entity => entity.Count).Select(static entity => (entity.Name, entity.Count)).ToList()
        where names.Count > 0
        select (facet.Item1, facet.Item2, (IReadOnlyList<(string, int)>)names);

    /// <summary>The search for all documents with a name.</summary>
    public static string SearchFor(string facet, string name) => new QueryBuilder { { facet, NameFacets.Whole(name) } }.ToString();

    /// <summary>The original's address, only where it is http or https: nothing else may become a link.</summary>
    public string? Link => NormalizedUrl.TryParse(Document!.Url)?.Value;

    /// <summary>What is known of the document, without what is not.</summary>
    public IEnumerable<(string Name, string Value)> Facts =>
        new (string Name, string? Value)[]
        {
            ("Published", Document!.PublishedPrecision == "day" ? $"{Document.Published:d MMM yyyy}" : $"{Document.Published:d MMM yyyy HH:mm zzz}"),
            ("By", string.Join(", ", Document.Authors)),
            ("Agencies", string.Join(", ", Document.Agencies)),
            ("Source", Document.Source),
            ("Language", Document.Language),
            ("Kind", Document.Kind),
            ("About", string.Join(", ", Document.KeyPhrases)),
            ("Place", Document.Places.FirstOrDefault(static place => place.IsMain) is { } place ? $"{place.Name}, {place.Country}" : null),
            ("Watched", string.Join(", ", Document.Watched)),
            ("Length", $"{Document.WordCount:N0} words, {Math.Max(1, Document.ReadingSeconds / 60)} min"),
            ("File", Document.FileName),
            ("Fetched", $"{Document.FetchedAt:d MMM yyyy HH:mm:ss zzz}"),
            ("Marks", string.Join(", ", Document.Marks)),
            ("Id", Document.Id),
            ("Trace", Document.TraceId),
        }.Where(static fact => !string.IsNullOrWhiteSpace(fact.Value)).Select(static fact => (fact.Name, fact.Value!));

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        Document = await index.GetAsync(id, cancellationToken);
        if (Document is null)
            Response.StatusCode = 404;
    }
}
