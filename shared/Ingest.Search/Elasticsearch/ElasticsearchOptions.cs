using System.ComponentModel.DataAnnotations;
using Ingest.Configuration;

namespace Ingest.Search.Elasticsearch;

/// <summary>The search index of the distributed form, section <c>Elasticsearch</c>.</summary>
public sealed class ElasticsearchOptions : IValidatableObject
{
    /// <summary>Where Elasticsearch answers, like <c>https://search:9200</c>. Empty where none is used (the embedded form).</summary>
    public string Url { get; set; } = "";

    /// <summary>The user; empty where a key is used or security is off.</summary>
    public string Username { get; set; } = "";

    /// <summary>The user's password.</summary>
    public string Password { get; set; } = "";

    /// <summary>A file that holds the password; it wins over <see cref="Password"/>.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>An API key as Elasticsearch encodes it; it wins over the user.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>A file that holds the API key; it wins over <see cref="ApiKey"/>. <c>ingest setup --keys</c> writes such files.</summary>
    public string? ApiKeyFile { get; set; }

    /// <summary>A PEM file with the authority (a root, and intermediates that the server does not send) that signed the server's certificate, where the machine does not know it.</summary>
    public string? CaFile { get; set; }

    /// <summary>The alias that is searched; indices are named after it.</summary>
    [Required]
    [RegularExpression("[a-z0-9][a-z0-9._-]{0,99}", ErrorMessage = "Elasticsearch:Alias must be lower-case letters, digits, dots and hyphens.")]
    public string Alias { get; set; } = "news-articles";

    /// <summary>Copies of each index beside the first: 0 for a single node, 1 or more for a cluster. Used by the set-up.</summary>
    [Range(0, 9)]
    public int Replicas { get; set; }

    /// <summary>How long one request may take. A server that hangs is noticed after this time.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Bytes of one bulk request; a single document may exceed it. Larger ones cost the server memory, smaller ones round trips.</summary>
    [Range(65_536, 104_857_600)]
    public int BulkBytes { get; set; } = 5 * 1_048_576;

    /// <summary>How often a bulk, or what is left of it, is sent to a server that is busy, before the write waits for it as a whole.</summary>
    [Range(1, 20)]
    public int BulkTries { get; set; } = 5;

    /// <summary>The wait before the second try; it doubles, and up to as much again is added at random.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan RetryWait { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long the keys that the set-up makes are valid.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromDays(365);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Url.Length > 0 && (!Uri.TryCreate(Url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
            yield return new ValidationResult("Elasticsearch:Url is no such address (it may hold a password, so it is not shown): give one like https://search:9200.", [nameof(Url)]);
        foreach (var (name, file) in new[] { (nameof(PasswordFile), PasswordFile), (nameof(ApiKeyFile), ApiKeyFile), (nameof(CaFile), CaFile) })
        {
            if (!string.IsNullOrEmpty(file) && !File.Exists(file))
                yield return new ValidationResult($"Elasticsearch:{name} names '{file}', which is not there or cannot be read.", [name]);
        }
        if (File.Exists(CaFile) && TrustedAuthorities.FindProblem(CaFile) is { } problem)
            yield return new ValidationResult($"Elasticsearch:CaFile: {problem}", [nameof(CaFile)]);
    }
}
