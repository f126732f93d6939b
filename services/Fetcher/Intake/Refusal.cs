namespace Ingest.Fetcher.Intake;

/// <summary>Why something is not accepted.</summary>
/// <param name="Reason">One of <see cref="Contracts.RejectionReason"/>.</param>
/// <param name="Message">Names the input, what is wrong with it and the remedy, in one line.</param>
/// <param name="Status">The HTTP status that says it.</param>
public sealed record Refusal(string Reason, string Message, int Status)
{
    /// <summary>Which input is wrong ("url", "body", "contentType"); null where it is the submission as a whole.</summary>
    public string? Input { get; init; }
}
