using System.Net;
using System.Net.Http.Headers;

namespace Ingest.Fetcher.Fetching;

/// <summary>Decides whether and when a fetch is tried again.</summary>
internal static class RetryWaits
{
    /// <summary>Answers that say "not now" rather than "no".</summary>
    internal static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>The wait before the next try, or null where there is none.</summary>
    /// <param name="options">Tries and waits.</param>
    /// <param name="tried">Tries so far, from 1.</param>
    /// <param name="retryAfter">What the server asked for.</param>
    /// <param name="now">The time, for a server that names a date.</param>
    /// <param name="jitter">0 to 1, at random.</param>
    internal static TimeSpan? Next(FetchOptions options, int tried, RetryConditionHeaderValue? retryAfter, DateTimeOffset now, double jitter)
    {
        if (tried >= options.Tries)
            return null;
        var own = options.RetryWait * Math.Pow(2, tried - 1) * (1 + jitter);
        var asked = retryAfter?.Delta ?? (retryAfter?.Date - now) ?? TimeSpan.Zero;
        if (asked > options.MaxRetryAfter)
            return null;
        return asked > own ? asked : own;
    }
}
