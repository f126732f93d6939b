using Ingest.Contracts;

namespace Ingest.Fetcher.Intake;

/// <summary>The refusals that more than one way in can end in, worded once.</summary>
internal static class Refusals
{
    internal static Refusal EmptyBody() =>
        new(RejectionReason.EmptyBody, "The body is empty or only white space: send the page's bytes.", 400) { Input = "body" };

    internal static Refusal EmptyStandardInput() => new(
        RejectionReason.EmptyBody,
        "Standard input was empty or only white space: pipe a page or NDJSON lines into it ('... - < page.html'), or name a file or an address in the place of '-'.",
        400)
    { Input = "body" };

    internal static Refusal TooLarge(string what, long limit, string setting) =>
        new(RejectionReason.TooLarge, $"{what} is over the limit of {limit:N0} bytes: send a smaller page or raise the setting {setting}.", 413)
        {
            Input = "body",
        };

    internal static Refusal InvalidSubmission(string input, string message) =>
        new(RejectionReason.InvalidSubmission, message, 400) { Input = input };

    internal static Refusal UnreadableFile(string path, string why) =>
        new(RejectionReason.UnreadableFile, $"The file '{path}' cannot be read: {why}. Check its name and rights.", 404) { Input = "path" };
}
