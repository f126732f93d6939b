using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;
using System.Text.Json.Nodes;
using Ingest.Configuration;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace Ingest.Search.Elasticsearch;

/// <summary>Speaks HTTP to one Elasticsearch: who asks, whom to trust, how often to ask again, what a silence means.</summary>
internal sealed class ElasticsearchConnection : IDisposable
{
    /// <summary>The media types of the REST API, version 8: https://www.elastic.co/guide/en/elasticsearch/reference/8.19/rest-api-compatibility.html.</summary>
    private const string Json = "application/vnd.elasticsearch+json;compatible-with=8";
    private const string Ndjson = "application/vnd.elasticsearch+x-ndjson;compatible-with=8";

    private readonly HttpClient _client;
    private readonly ElasticsearchCredentials _credentials;

    internal ElasticsearchConnection(ElasticsearchOptions options)
    {
        _credentials = new ElasticsearchCredentials(options);
        Server = new UriBuilder(options.Url) { UserName = "", Password = "" }.Uri;
        var authorities = new TrustedAuthorities(options.CaFile);
        var sockets = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, chain, errors) => authorities.IsTrusted(certificate, chain, errors) },
        };
        _client = new HttpClient(new ResilienceHandler(ReadRetries) { InnerHandler = sockets })
        {
            BaseAddress = Server,
            Timeout = options.RequestTimeout,
        };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", Json);
    }

    /// <summary>The server's address, without credentials.</summary>
    internal Uri Server { get; }

    /// <summary>Sends a request without a body, or with a JSON body.</summary>
    /// <exception cref="IndexUnavailableException">Nobody answers.</exception>
    /// <exception cref="IndexSetupException">Who answers is not Elasticsearch, or not trusted.</exception>
    internal Task<ElasticsearchResponse> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken) =>
        SendAsync(method, path, body is null ? null : Encoding.UTF8.GetBytes(body.ToJsonString()), Json, cancellationToken);

    /// <summary>Sends a bulk.</summary>
    /// <inheritdoc cref="SendAsync(HttpMethod, string, JsonNode?, CancellationToken)" path="/exception"/>
    internal Task<ElasticsearchResponse> SendBulkAsync(string path, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, path, body, Ndjson, cancellationToken);

    /// <summary>Sends a request that must succeed.</summary>
    /// <inheritdoc cref="SendAsync(HttpMethod, string, JsonNode?, CancellationToken)" path="/exception"/>
    internal async Task<JsonNode> RequireAsync(HttpMethod method, string path, JsonNode? body, string what, CancellationToken cancellationToken)
    {
        var response = await SendAsync(method, path, body, cancellationToken);
        return response.IsSuccess ? response.Json : throw ElasticsearchFaults.Of(response, what, Server);
    }

    public void Dispose() => _client.Dispose();

    private async Task<ElasticsearchResponse> SendAsync(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, string contentType, CancellationToken cancellationToken)
    {
        var asked = _credentials.Header;
        var response = await SendOnceAsync(method, path, body, contentType, asked, cancellationToken);
        // A key that was renewed in its file is taken up without a restart.
        return response.Status == 401 && _credentials.Renew(asked) is { } renewed
            ? await SendOnceAsync(method, path, body, contentType, renewed, cancellationToken)
            : response;
    }

    private async Task<ElasticsearchResponse> SendOnceAsync(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, string contentType, AuthenticationHeaderValue? credentials, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = credentials;
        if (body is { } bytes)
        {
            // Bytes, so that their length is told: the server wants no chunks.
            request.Content = new ReadOnlyMemoryContent(bytes);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }
        try
        {
            using var response = await _client.SendAsync(request, cancellationToken);
            var answer = new ElasticsearchResponse((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken));
            // What is refused before it reaches the product (a password, a size) comes without its name, and a proxy may answer for a server
            // that is away.
            if (!response.Headers.TryGetValues("X-Elastic-Product", out var product) || !product.Contains("Elasticsearch", StringComparer.Ordinal))
            {
                return answer.Status is 401 or 403 or 413 || ElasticsearchFaults.IsTransient(answer.Status)
                    ? answer
                    : throw new IndexSetupException($"What answers at {Server} is not Elasticsearch (status {answer.Status}, no X-Elastic-Product header): set Elasticsearch:Url.");
            }
            return answer;
        }
        catch (HttpRequestException exception) when (FindAuthentication(exception) is { } tls)
        {
            throw new IndexSetupException($"The certificate of Elasticsearch at {Server} does not verify ({tls.Message}): name its authority in Elasticsearch:CaFile.", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new IndexUnavailableException($"Elasticsearch at {Server} does not answer ({exception.Message}): start it, or set Elasticsearch:Url.", exception);
        }
    }

    private static AuthenticationException? FindAuthentication(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is AuthenticationException found)
                return found;
        }
        return null;
    }

    /// <summary>Reads are asked again where the server is busy; a bulk settles its items itself.</summary>
    private static ResiliencePipeline<HttpResponseMessage> ReadRetries { get; } = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            // 3 s in all: a month that is being made has no shard for a moment.
            MaxRetryAttempts = 4,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(200),
            ShouldHandle = static arguments => ValueTask.FromResult(
                arguments.Outcome.Result is { } response && ElasticsearchFaults.IsTransient((int)response.StatusCode)
                && response.RequestMessage?.RequestUri?.AbsolutePath.EndsWith("/_bulk", StringComparison.Ordinal) != true),
        })
        .Build();
}
