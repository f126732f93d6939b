using Ingest.Contracts;
using Ingest.Fetcher.Intake;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Ingest.Fetcher.Api;

/// <summary>Answers with problems (RFC 9457), all in one form.</summary>
internal static class Problems
{
    /// <summary>The reason while nothing can be accepted; no reason of a document's, so not in the closed list.</summary>
    internal const string Unavailable = "unavailable";

    internal static Task WriteAsync(HttpContext context, Refusal refusal) =>
        WriteAsync(context, refusal.Status, refusal.Reason, TitleOf(refusal), refusal.Message, refusal.Input);

    internal static Task WriteUnavailableAsync(HttpContext context, IntakeUnavailableException exception, int retryAfterSeconds)
    {
        context.Response.Headers.RetryAfter = retryAfterSeconds.ToString();
        return WriteAsync(context, StatusCodes.Status503ServiceUnavailable, Unavailable, "Nothing can be accepted now", exception.Message, input: null);
    }

    private static Task WriteAsync(HttpContext context, int status, string reason, string title, string detail, string? input)
    {
        context.Response.StatusCode = status;
        var body = new ProblemBody
        {
            Type = $"urn:ingest:problem:{reason}",
            Title = title,
            Status = status,
            Detail = detail,
            Reason = reason,
            Input = input,
        };
        return context.Response.WriteAsJsonAsync(body, ApiJson.Default.ProblemBody, "application/problem+json");
    }

    private static string TitleOf(Refusal refusal) => refusal.Reason switch
    {
        RejectionReason.EmptyBody => "The body is empty",
        RejectionReason.TooLarge => "The body is too large",
        RejectionReason.Binary => "The body is no text",
        RejectionReason.DamagedBody => "The body is damaged",
        RejectionReason.UnknownCharset => "The charset does not exist",
        RejectionReason.UnsupportedType => "The media type cannot be read",
        RejectionReason.InvalidSubmission => "The submission is malformed",
        RejectionReason.InvalidUrl => "The address is wrong",
        RejectionReason.PrivateAddress => "The address is not public",
        RejectionReason.OutsideRoots => "The file is outside the roots",
        RejectionReason.UnreadableFile => "The file cannot be read",
        _ => ReasonPhrases.GetReasonPhrase(refusal.Status),
    };
}
