using Ingest.Search;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ingest.WebConsole.Pages;

/// <summary>The search page.</summary>
public sealed class IndexModel(IDocumentIndex index) : PageModel
{
    private const int PageSize = 20;

    private static readonly string[] FilterFields = ["person", "organisation", "place", "source", "language", "host", "kind"];

    public SearchRequest Search { get; private set; } = new();

    public SearchResults Results { get; private set; } = new() { Total = 0, Hits = [] };

    /// <summary>Why there is no answer; null where there is one.</summary>
    public string? Problem { get; private set; }

    /// <summary>newest, oldest, or empty for the default order.</summary>
    public string Sort { get; private set; } = "";

    /// <summary>The filters in force.</summary>
    public IReadOnlyList<(string Field, string Value)> Filters { get; private set; } = [];

    /// <summary>The facets by which the hits can be narrowed down: those with more than one value.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<FacetValue>>> Narrowing =>
        Results.Facets.Where(static facet => FilterFields.Contains(facet.Key, StringComparer.Ordinal) && facet.Value.Count > 1);

    public async Task OnGetAsync(
        [FromQuery] string? q, [FromQuery] string? sort, [FromQuery] string[] source, [FromQuery] string[] language, [FromQuery] string[] host,
        [FromQuery] string[] kind, [FromQuery] string[] person, [FromQuery] string[] organisation, [FromQuery] string[] place, [FromQuery] int skip, CancellationToken cancellationToken)
    {
        Sort = sort is "newest" or "oldest" ? sort : "";
        Filters = [.. person.Select(static v => ("person", v)), .. organisation.Select(static v => ("organisation", v)), .. place.Select(static v => ("place", v)), .. source.Select(static v => ("source", v)), .. language.Select(static v => ("language", v)), .. host.Select(static v => ("host", v)), .. kind.Select(static v => ("kind", v))];
        Search = new SearchRequest
        {
            Text = q?.Trim() ?? "",
            Sources = source,
            Languages = language,
            Hosts = host,
            Kinds = kind,
            People = person,
            Organisations = organisation,
            Places = place,
            Order = Sort switch { "newest" => SearchOrder.Newest, "oldest" => SearchOrder.Oldest, _ => null },
            Skip = Math.Clamp(skip, 0, 10_000),
            Take = PageSize,
            WithFacets = true,
        };
        try
        {
            Results = await index.SearchAsync(Search, cancellationToken);
        }
        catch (QuerySyntaxException exception)
        {
            Problem = exception.Message;
            Response.StatusCode = 400;
        }
        catch (IndexUnavailableException exception)
        {
            Problem = exception.Message;
            Response.StatusCode = 503;
        }
    }

    /// <summary>The address of this search with something changed; the first page unless a skip is given.</summary>
    public string Link((string Field, string Value)? with = null, (string Field, string Value)? without = null, int skip = 0)
    {
        var query = new QueryBuilder { { "q", Search.Text } };
        if (Sort.Length > 0)
            query.Add("sort", Sort);
        foreach (var (field, value) in Filters.Where(filter => filter != without))
            query.Add(field, value);
        if (with is { } added && !Filters.Contains(added))
            query.Add(added.Field, added.Value);
        if (skip > 0)
            query.Add("skip", $"{skip}");
        return "/" + query;
    }

    /// <summary>What a facet's entry is as a filter: a name means the whole name alone, so that as many documents are found as the entry counts.</summary>
    public static string FilterOf(string field, string value) => NameFacets.All.Contains(field, StringComparer.Ordinal) ? NameFacets.Whole(value) : value;

    /// <summary>The hit's date for people.</summary>
    public static string Day(SearchHit hit) => hit.DatePrecision == "fetched" ? $"fetched {hit.Date:d MMM yyyy}" : $"{hit.Date:d MMM yyyy}";

    /// <summary>The snippet cut where its highlights begin and end.</summary>
    public static IEnumerable<(string Text, bool Found)> Pieces(Snippet snippet)
    {
        var at = 0;
        foreach (var span in snippet.Highlights)
        {
            yield return (snippet.Text[at..span.Start], false);
            yield return (snippet.Text.Substring(span.Start, span.Length), true);
            at = span.Start + span.Length;
        }
        yield return (snippet.Text[at..], false);
    }
}
