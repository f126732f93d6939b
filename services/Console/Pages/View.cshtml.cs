using Ingest.Documents;
using Ingest.Search;
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
