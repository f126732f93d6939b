using System.ComponentModel.DataAnnotations;

namespace Ingest.Fetcher.Fetching;

/// <summary>Bounds of fetching pages and files, section <c>Fetch</c>.</summary>
public sealed class FetchOptions : IValidatableObject
{
    /// <summary>Folders below which requests may name files; none by default, so that nobody who reaches the API reads this machine's files.</summary>
    public string[] Roots { get; set; } = [];

    /// <summary>How requests name themselves to servers, so that whoever runs one can see who it was.</summary>
    [Required]
    [RegularExpression(@"[\x21-\x7E][\x20-\x7E]*", ErrorMessage = "Fetch:UserAgent must be plain ASCII text.")]
    public string UserAgent { get; set; } = "Ingest/0.1 (news archive fetcher)";

    /// <summary>Everything together: name, connection, redirects, tries, waits between them, and reading.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Redirects followed before it is called a loop.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 5;

    /// <summary>Tries in all, when a server cannot be reached or says that it is busy or broken.</summary>
    [Range(1, 10)]
    public int Tries { get; set; } = 3;

    /// <summary>The wait before the second try; it doubles each time, and up to as much again is added at random.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RetryWait { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>A server's Retry-After is honoured up to this; one that asks for longer is not tried again now.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Requests worked on at once. More fetches faster from many hosts and holds more pages in memory.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = 8;

    /// <summary>Lets pages be fetched from this machine itself (127.0.0.0/8, ::1): for tests and for intranets that are served locally.</summary>
    public bool AllowLoopback { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var root in Roots)
        {
            if (!Path.IsPathFullyQualified(root) || !Directory.Exists(root))
                yield return new ValidationResult($"Fetch:Roots names '{root}', which is no folder that is there: give absolute paths of folders.", [nameof(Roots)]);
        }
    }
}
