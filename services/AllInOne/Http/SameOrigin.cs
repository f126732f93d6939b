using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Ingest.AllInOne.Http;

/// <summary>Keeps pages of other sites, opened in a browser on this machine, from feeding and framing the service.</summary>
internal static class SameOrigin
{
    internal static void UseSameOrigin(this WebApplication application) => application.Use(static (HttpContext context, RequestDelegate next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";
        // A browser names the page's origin with every POST; programs name none.
        if (context.Request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{context.Request.Scheme}://{context.Request.Host}")
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }
        return next(context);
    });
}
