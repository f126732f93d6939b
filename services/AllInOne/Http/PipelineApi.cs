using Ingest.AllInOne.Commands;
using Ingest.AllInOne.Data;
using Ingest.AllInOne.Inbox;
using Ingest.Documents;
using Ingest.Fetcher.Api;
using Ingest.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ingest.AllInOne.Http;

/// <summary>The service's HTTP API: intake, search, documents, books, quarantine, health.</summary>
internal static class PipelineApi
{
    public static void MapPipelineApi(this WebApplication application)
    {
        application.UseExceptionHandler();
        // A body for what the framework answers with a bare status: an address that is none of ours.
        application.UseStatusCodePages();
        application.MapIntake();
        application.MapGet("/search", SearchAsync);
        application.MapGet("/documents/{id}", GetAsync);
        application.MapGet("/status", static (DataFolder folder, IDocumentIndex index, CancellationToken cancellationToken) =>
            StatusCommand.ReadAsync(folder, index, cancellationToken));
        application.MapGet("/batches/{batch}", static (string batch, InboxArchive inbox) => inbox.ReadBooks(batch));
        application.MapGet("/quarantine", ListQuarantine);
        application.MapGet("/quarantine/{id}", ShowQuarantine);
        application.MapGet("/health/live", static () => TypedResults.Text("live"));
        application.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<Results<Ok<SearchAnswer>, ProblemHttpResult>> SearchAsync(
        IDocumentIndex index, CancellationToken cancellationToken, string q = "", string[]? source = null, string[]? language = null,
        string[]? host = null, string[]? kind = null, DateTimeOffset? from = null, DateTimeOffset? before = null, string? sort = null,
        int limit = 10, int skip = 0, bool facets = false)
    {
        if (limit is < 0 or > 1000 || skip is < 0 or > 10_000)
            return TypedResults.Problem("limit is 0 to 1000, skip 0 to 10000.", statusCode: StatusCodes.Status400BadRequest);
        // Lower case, as the command line takes it; the framework's own binding wants the letters of the code.
        if (ReadOrder(sort, out var order) is { } problem)
            return TypedResults.Problem(problem, statusCode: StatusCodes.Status400BadRequest);
        try
        {
            var results = await index.SearchAsync(
                new SearchRequest
                {
                    Text = q,
                    Sources = source ?? [],
                    Languages = language ?? [],
                    Hosts = host ?? [],
                    Kinds = kind ?? [],
                    From = from,
                    Before = before,
                    Order = order,
                    Take = limit,
                    Skip = skip,
                    WithFacets = facets,
                },
                cancellationToken);
            return TypedResults.Ok(SearchAnswer.From(results));
        }
        catch (QuerySyntaxException exception)
        {
            return TypedResults.Problem(exception.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static string? ReadOrder(string? sort, out SearchOrder? order)
    {
        order = null;
        if (string.IsNullOrEmpty(sort))
            return null;
        // Numbers would be read as well, even such as stand for no order.
        if (!char.IsAsciiLetter(sort[0]) || !Enum.TryParse<SearchOrder>(sort, ignoreCase: true, out var read))
            return $"sort is relevance, newest or oldest, not '{sort}'.";
        order = read;
        return null;
    }

    private static async Task<Results<Ok<NewsDocument>, ProblemHttpResult>> GetAsync(string id, IDocumentIndex index, CancellationToken cancellationToken) =>
        await index.GetAsync(id, cancellationToken) is { } document
            ? TypedResults.Ok(document)
            : TypedResults.Problem($"There is no document {id}.", statusCode: StatusCodes.Status404NotFound);

    private static QuarantineAnswer ListQuarantine(InboxArchive inbox, string? reason = null, string? stage = null, int limit = 50) =>
        new(inbox.ReadBooks().Quarantined, inbox.ReadQuarantine(reason, stage, Math.Clamp(limit, 0, 1000)));

    private static Results<Ok<QuarantineEntry>, ProblemHttpResult> ShowQuarantine(string id, InboxArchive inbox) =>
        id.Length >= 6 && inbox.FindQuarantine(id) is [var entry, ..]
            ? TypedResults.Ok(entry)
            : TypedResults.Problem($"Nothing in quarantine has the id {id}.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> ReadyAsync(IDocumentIndex index, InboxArchive inbox, CancellationToken cancellationToken)
    {
        try
        {
            await index.StatusAsync(cancellationToken);
            inbox.ReadBooks();
            return TypedResults.Text("ready");
        }
        catch (Exception exception) when (exception is IndexUnavailableException or IndexSetupException or Sqlite.SqliteStoreException)
        {
            return TypedResults.Problem(exception.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
