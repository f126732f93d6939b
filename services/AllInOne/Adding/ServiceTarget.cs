using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ingest.AllInOne.Commands;
using Ingest.Fetcher.Intake;
using Spectre.Console;

namespace Ingest.AllInOne.Adding;

/// <summary>Hands documents to a running service over its HTTP API. A service that answers 503 is waited for.</summary>
internal sealed class ServiceTarget(HttpClient client, TimeProvider time) : IAddTarget
{
    private bool _said;

    public Task<Refusal?> AddAsync(SubmittedDocument document, CancellationToken cancellationToken) =>
        SendAsync(() => ToRequest(document), cancellationToken);

    public Task<Refusal?> FetchAsync(string url, string? source, string batch, CancellationToken cancellationToken) => SendAsync(
        () => new HttpRequestMessage(HttpMethod.Post, "/fetches")
        {
            Content = JsonContent.Create(new FetchBody(url, source, batch), AddingJson.Default.FetchBody),
        },
        cancellationToken);

    private async Task<Refusal?> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var request = make();
            using var response = await client.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                if (!Interlocked.Exchange(ref _said, true))
                    Output.Error.WriteLine($"The service accepts nothing now, waiting: {(await ReadProblemAsync(response, cancellationToken))?.Detail}");
                await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(2), time, cancellationToken);
                continue;
            }
            if (response.IsSuccessStatusCode)
                return null;
            var problem = await ReadProblemAsync(response, cancellationToken);
            return new Refusal(problem?.Reason ?? "http-status", problem?.Detail ?? $"The service answered {(int)response.StatusCode}.", (int)response.StatusCode);
        }
    }

    private static HttpRequestMessage ToRequest(SubmittedDocument document)
    {
        // As JSON, not as raw bytes with headers: names and sources of every script travel whole.
        var body = new DocumentBody
        {
            Url = document.Url,
            Source = document.Source,
            FileName = document.FileName,
            ContentType = document.ContentType,
            Charset = document.Charset,
            FetchedAt = document.FetchedAt?.ToString("O", CultureInfo.InvariantCulture),
            SourceModifiedAt = document.SourceModifiedAt?.ToString("O", CultureInfo.InvariantCulture),
            Batch = document.Batch,
            BodyBase64 = document.Body.ToArray(),
        };
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, AddingJson.Default.DocumentBody));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpRequestMessage(HttpMethod.Post, "/documents") { Content = content };
    }

    private static async Task<ProblemBody?> ReadProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync(AddingJson.Default.ProblemBody, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
