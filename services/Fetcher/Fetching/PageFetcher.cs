using System.Net;
using System.Security.Authentication;
using Ingest.Contracts;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Fetching;

/// <summary>Fetches one page over HTTP: public hosts only, every hop judged, everything bounded.</summary>
public sealed class PageFetcher : IDisposable
{
    private const string Accept = "text/html, application/xhtml+xml, text/plain;q=0.9, application/xml;q=0.8, text/*;q=0.7, */*;q=0.1";

    private readonly HttpClient _client;
    private readonly PageReader _reader;
    private readonly FetchAddress _addresses;
    private readonly FetchOptions _options;
    private readonly TimeProvider _time;

    public PageFetcher(FetchOptions options, IntakeOptions intake, FetchAddress addresses, TimeProvider time)
    {
        _options = options;
        _addresses = addresses;
        _time = time;
        _reader = new PageReader(intake);
        // The deadline is one for all hops and tries, so the client's own, which counts each request, is off.
        _client = new HttpClient(new PublicConnections(addresses).CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", Accept);
    }

    /// <summary>Fetches a page.</summary>
    /// <param name="url">An absolute http or https address.</param>
    /// <param name="cancellationToken">Ends the fetch from outside.</param>
    /// <exception cref="RefusedException">It may not be fetched, or there was no page after all tries.</exception>
    public async Task<SubmittedDocument> FetchAsync(string url, CancellationToken cancellationToken)
    {
        var first = _addresses.Check(url);
        using var deadline = new CancellationTokenSource(_options.Deadline, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await TryUntilDoneAsync(first, both.Token);
        }
        catch (Exception exception) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested && exception is not RefusedException)
        {
            throw Unreachable(first, $"it took longer than {_options.Deadline.TotalSeconds:0.#} s (Fetch:Deadline)", exception);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<SubmittedDocument> TryUntilDoneAsync(Uri first, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            TimeSpan? wait;
            try
            {
                using var response = await FollowAsync(first, cancellationToken);
                if (response.IsSuccessStatusCode)
                    return await _reader.ReadAsync(response, _time.GetUtcNow(), cancellationToken);
                wait = RetryWaits.IsTransient(response.StatusCode)
                    ? RetryWaits.Next(_options, tried, response.Headers.RetryAfter, _time.GetUtcNow(), Random.Shared.NextDouble())
                    : null;
                if (wait is null)
                    throw WrongStatus(response, tried);
            }
            catch (HttpRequestException exception) when (exception.InnerException is RefusedException refused)
            {
                throw new RefusedException(refused.Refusal, exception);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                // A certificate that does not verify now will not in a second.
                var isHopeless = exception.InnerException is AuthenticationException;
                wait = isHopeless ? null : RetryWaits.Next(_options, tried, retryAfter: null, _time.GetUtcNow(), Random.Shared.NextDouble());
                if (wait is null)
                    throw Unreachable(first, $"{exception.InnerException?.Message ?? exception.Message} ({tried} of {_options.Tries} tries)", exception);
            }
            await Task.Delay(wait.Value, _time, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> FollowAsync(Uri first, CancellationToken cancellationToken)
    {
        var address = first;
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location)
                return response;
            response.Dispose();
            if (redirects >= _options.MaxRedirects)
            {
                throw new RefusedException(new Refusal(
                    RejectionReason.TooManyRedirects,
                    $"The page '{PageAddress.Shown(first.AbsoluteUri)}' redirects more than {_options.MaxRedirects} times: give the address that it ends at, or raise Fetch:MaxRedirects.",
                    400)
                { Input = "url" });
            }
            address = _addresses.Check(new Uri(address, location).AbsoluteUri);
        }
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static RefusedException WrongStatus(HttpResponseMessage response, int tried) => new(new Refusal(
        RejectionReason.HttpStatus,
        $"The server answered {(int)response.StatusCode} to '{PageAddress.Shown(response.RequestMessage!.RequestUri!.AbsoluteUri)}' ({tried} tries): open the address in a browser to see what is there; where it wants a login or is gone, no fetch helps.",
        400)
    { Input = "url" });

    private static RefusedException Unreachable(Uri url, string why, Exception inner) => new(
        new Refusal(RejectionReason.Unreachable, $"The page '{PageAddress.Shown(url.AbsoluteUri)}' could not be fetched: {why}. Check the address and the network, then try again.", 400) { Input = "url" }, inner);
}
