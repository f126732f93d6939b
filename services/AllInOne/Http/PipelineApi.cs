using Ingest.AllInOne.Commands;
using Ingest.AllInOne.Data;
using Ingest.AllInOne.Deployments;
using Ingest.AllInOne.Inbox;
using Ingest.AllInOne.Quarantine;
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
    /// <summary>A page of the database and its log need a little more than this.</summary>
    private const long LeastFreeBytes = 1_048_576;

    /// <summary>Maps it.</summary>
    /// <param name="application">Where to.</param>
    /// <param name="mapHealth">Maps what an orchestrator asks: each form needs something else to be ready.</param>
    public static void MapPipelineApi(this WebApplication application, Action<WebApplication> mapHealth)
    {
        application.UseExceptionHandler();
        // A body for what the framework answers with a bare status: an address that is none of ours.
        application.UseStatusCodePages();
        application.UseSameOrigin();
        application.MapIntake();
        application.MapGet("/search", SearchAsync);
        application.MapGet("/documents/{id}", GetAsync);
        application.MapGet("/status", static (IDeployment deployment, CancellationToken cancellationToken) => deployment.ReadStatusAsync(cancellationToken));
        application.MapGet("/quarantine", ListQuarantineAsync);
        application.MapGet("/quarantine/{id}", ShowQuarantineAsync);
        mapHealth(application);
    }

    /// <summary>What only the embedded form has: books by batch, and the health of its two files.</summary>
    public static void MapInboxApi(this WebApplication application)
    {
        application.MapGet("/batches/{batch}", static (string batch, InboxArchive inbox) => inbox.ReadBooks(batch));
        application.MapGet("/health/live", static () => TypedResults.Text("live"));
        application.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<Results<Ok<SearchAnswer>, ProblemHttpResult>> SearchAsync(
        IDocumentIndex index, CancellationToken cancellationToken, string q = "", string[]? source = null, string[]? language = null,
        string[]? host = null, string[]? kind = null, string[]? person = null, string[]? organisation = null, string[]? place = null, DateTimeOffset? from = null, DateTimeOffset? before = null, string? sort = null,
        int limit = 10, int skip = 0, bool facets = false)
    {
        if (limit is < 0 or > 1000 || skip is < 0 or > 10_000)
            return TypedResults.Problem("limit is 0 to 1000, skip 0 to 10000.", statusCode: StatusCodes.Status400BadRequest);
        if ((Choices.Problem("sort", [sort], Choices.Orders) ?? Choices.Problem("kind", kind ?? [], Choices.Kinds)) is { } problem)
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
                    Kinds = Choices.Stored(kind),
                    People = person ?? [],
                    Organisations = organisation ?? [],
                    Places = place ?? [],
                    From = from,
                    Before = before,
                    Order = Choices.Order(sort),
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

    private static async Task<Results<Ok<NewsDocument>, ProblemHttpResult>> GetAsync(string id, IDocumentIndex index, CancellationToken cancellationToken) =>
        await index.GetAsync(id, cancellationToken) is { } document
            ? TypedResults.Ok(document)
            : TypedResults.Problem($"There is no document {id}.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<QuarantineAnswer>, ProblemHttpResult>> ListQuarantineAsync(
        IDeployment deployment, CancellationToken cancellationToken, string? reason = null, string? stage = null, int limit = 50) =>
        (Choices.Problem("reason", [reason], Choices.Reasons) ?? Choices.Problem("stage", [stage], Choices.Stages)) is { } problem
            ? TypedResults.Problem(problem, statusCode: StatusCodes.Status400BadRequest)
            : TypedResults.Ok(await deployment.Quarantine.ListAsync(reason?.ToLowerInvariant(), stage?.ToLowerInvariant(), Math.Clamp(limit, 0, 1000), cancellationToken));

    private static async Task<Results<Ok<QuarantineEntry>, ProblemHttpResult>> ShowQuarantineAsync(string id, IDeployment deployment, CancellationToken cancellationToken) =>
        id.Length >= 6 && await deployment.Quarantine.FindAsync(id, cancellationToken) is [var entry, ..]
            ? TypedResults.Ok(entry)
            : TypedResults.Problem($"Nothing in quarantine has the id {id}.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> ReadyAsync(
        IDocumentIndex index, InboxArchive inbox, DataFolder folder, CancellationToken cancellationToken)
    {
        try
        {
            // Both files can still be read when nothing can be accepted any more.
            if (new DriveInfo(folder.Path).AvailableFreeSpace < LeastFreeBytes)
                return TypedResults.Problem($"No space is left for {folder.Path}: free some on its disk.", statusCode: StatusCodes.Status503ServiceUnavailable);
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
