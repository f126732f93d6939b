using System.IO.Compression;
using Ingest.Contracts;
using Ingest.Fetcher.Intake;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ingest.Fetcher.Api;

/// <summary>Opens request bodies under bounds of our own, unpacked as Content-Encoding says.</summary>
internal static class RequestBody
{
    /// <summary>The body, unpacked, bounded while it is read and while it unpacks.</summary>
    /// <exception cref="RefusedException">It says itself that it is too large, or its encoding is none of ours.</exception>
    internal static BoundedStream OpenBounded(HttpContext context, int maxBytes)
    {
        if (context.Request.ContentLength > maxBytes)
            throw new RefusedException(TooLarge(maxBytes));
        LiftServerLimit(context);
        // Counted on the wire too: compressed data can be endless and unpack to nothing.
        var wire = new BoundedStream(context.Request.Body, maxBytes, () => TooLarge(maxBytes));
        return new BoundedStream(Unpack(context, wire), maxBytes, () => TooLarge(maxBytes));
    }

    /// <summary>The body, unpacked, without a bound on the whole: for streams whose every line is bounded.</summary>
    /// <exception cref="RefusedException">Its encoding is none of ours.</exception>
    internal static Stream OpenEndless(HttpContext context)
    {
        LiftServerLimit(context);
        // A feed may be quiet for minutes.
        if (context.Features.Get<Microsoft.AspNetCore.Server.Kestrel.Core.Features.IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = null;
        // Only for what it makes of damaged data: there is no bound.
        return new BoundedStream(Unpack(context, context.Request.Body), long.MaxValue, () => TooLarge(int.MaxValue));
    }

    /// <summary>What to say of a body that cannot be unpacked.</summary>
    internal static Refusal Damaged(string encoding) =>
        new(RejectionReason.DamagedBody, $"The body cannot be unpacked as {encoding}: it is damaged or cut short. Send it again.", 400) { Input = "body" };

    private static Refusal TooLarge(int maxBytes) => Refusals.TooLarge("The request's body", maxBytes, "Intake:MaxBodyBytes");

    /// <summary>The server's own limit would end the request without saying what is wrong.</summary>
    private static void LiftServerLimit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = null;
    }

    private static Stream Unpack(HttpContext context, Stream wire)
    {
        var encoding = context.Request.Headers.ContentEncoding.ToString().Trim().ToLowerInvariant();
        switch (encoding)
        {
            case "" or "identity":
                return wire;
            case "gzip" or "x-gzip":
                return new GZipStream(wire, CompressionMode.Decompress);
            case "br":
                return new BrotliStream(wire, CompressionMode.Decompress);
            default:
                // RFC 9110, 15.5.16: a 415 for the coding says which ones are taken.
                context.Response.Headers.AcceptEncoding = "gzip, br, identity";
                throw new RefusedException(new Refusal(
                    RejectionReason.UnsupportedType,
                    $"The Content-Encoding '{PageAddress.Shown(encoding)}' is none that can be unpacked: send gzip, br or no encoding.",
                    415)
                { Input = "Content-Encoding" });
        }
    }
}
