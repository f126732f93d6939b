using Ingest.Contracts;

namespace Ingest.Fetcher.Intake;

/// <summary>Bounds of the fields beside the body, checked alike for documents and fetch requests.</summary>
internal static class SubmissionFields
{
    /// <summary>Characters of a source's or batch's name.</summary>
    internal const int MaxNameLength = 128;

    private const int MaxFileNameLength = 255;

    /// <summary>A clock that is this much ahead of ours is taken as ours; more is refused, since it would win over every later fetch.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    /// <summary>Nothing was fetched over HTTP before: an earlier time is a defect of the feeder (a zero, a default value).</summary>
    private static readonly DateTimeOffset FirstPage = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Trims and checks a name; null for none.</summary>
    /// <exception cref="RefusedException">It is too long or holds control characters.</exception>
    internal static string? Name(string input, string? value)
    {
        var name = value?.Trim();
        if (string.IsNullOrEmpty(name))
            return null;
        if (name.Length > MaxNameLength)
            throw Wrong(input, $"The {input} has {name.Length} characters: at most {MaxNameLength} are allowed.");
        if (name.Any(char.IsControl))
            throw Wrong(input, $"The {input} holds control characters: send a short plain name.");
        return name;
    }

    /// <summary>The file name alone, whatever folders a feeder put before it.</summary>
    internal static string? FileName(string? value)
    {
        var name = value?[(value.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        if (string.IsNullOrEmpty(name))
            return null;
        if (name.Length > MaxFileNameLength)
            throw Wrong("fileName", $"The fileName has {name.Length} characters: at most {MaxFileNameLength} are allowed.");
        // File systems allow control characters in names, logs and terminals do not.
        return name.Any(char.IsControl) ? string.Concat(name.Select(static c => char.IsControl(c) ? '\uFFFD' : c)) : name;
    }

    /// <summary>When the page was fetched: as stated, or now.</summary>
    internal static DateTimeOffset FetchedAt(DateTimeOffset? stated, DateTimeOffset now)
    {
        if (stated is not { } value)
            return now;
        if (value > now + ClockSkew)
            throw Wrong("fetchedAt", $"fetchedAt is {value:O}, which is in the future: send when the page was fetched, or leave it out.");
        if (value < FirstPage)
            throw Wrong("fetchedAt", $"fetchedAt is {value:O}, before there were pages: send when the page was fetched, or leave it out.");
        return value > now ? now : value;
    }

    private static RefusedException Wrong(string input, string message) =>
        new(new Refusal(RejectionReason.InvalidSubmission, message, 400) { Input = input });
}
