using System.ComponentModel.DataAnnotations;
using Ingest.Configuration;

namespace Ingest.Messaging.Broker;

/// <summary>The message broker, section <c>Broker</c>.</summary>
public sealed class BrokerOptions : IValidatableObject
{
    /// <summary>
    /// Where RabbitMQ answers, like <c>amqp://broker:5672/vhost</c> or <c>amqps://...</c>; without a path the virtual host is "/". Empty
    /// where no broker is used (the embedded form).
    /// </summary>
    public string Url { get; set; } = "";

    /// <summary>The user, where the address names none.</summary>
    public string Username { get; set; } = "guest";

    /// <summary>The password, where neither the address nor a file has it.</summary>
    public string Password { get; set; } = "guest";

    /// <summary>A file that holds the password; it wins over <see cref="Password"/>.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>A PEM file with the authority (a root, and intermediates that the server does not send) that signed the broker's certificate, where the machine does not know it.</summary>
    public string? CaFile { get; set; }

    /// <summary>Where the management API answers; empty for port 15672 of the same host.</summary>
    public string ManagementUrl { get; set; } = "";

    /// <summary>How long a publish may wait for the broker's confirm before the intake says that it is unavailable.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan ConfirmTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a service declares the topology again, which changes nothing where it is whole: a binding that somebody took away comes back within this time.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan TopologyInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the journal keeps what was accepted. The journal's bounds are arguments of its queue: they cannot be changed later.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan JournalMaxAge { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Bytes that the journal keeps at most; whole segments go, the oldest first.</summary>
    [Range(1_048_576, long.MaxValue)]
    public long JournalMaxBytes { get; set; } = 20_000_000_000;

    /// <summary>Bytes of one segment of the journal: the step in which it forgets.</summary>
    [Range(1_048_576, 3_000_000_000)]
    public long JournalSegmentBytes { get; set; } = 100_000_000;

    /// <summary>Whether a broker is used.</summary>
    internal bool IsConfigured => Url.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsConfigured && (!Uri.TryCreate(Url, UriKind.Absolute, out var uri) || uri.Scheme is not ("amqp" or "amqps")))
            yield return new ValidationResult("Broker:Url is no such address (it may hold a password, so it is not shown): give one like amqp://broker:5672/vhost, or amqps:// with TLS.", [nameof(Url)]);
        if (ManagementUrl.Length > 0 && (!Uri.TryCreate(ManagementUrl, UriKind.Absolute, out var management) || management.Scheme is not ("http" or "https")))
            yield return new ValidationResult("Broker:ManagementUrl is no such address: give one like http://broker:15672.", [nameof(ManagementUrl)]);
        foreach (var (name, file) in new[] { (nameof(PasswordFile), PasswordFile), (nameof(CaFile), CaFile) })
        {
            if (!string.IsNullOrEmpty(file) && !File.Exists(file))
                yield return new ValidationResult($"Broker:{name} names '{file}', which is not there or cannot be read.", [name]);
        }
        if (File.Exists(CaFile) && TrustedAuthorities.FindProblem(CaFile) is { } problem)
            yield return new ValidationResult($"Broker:CaFile: {problem}", [nameof(CaFile)]);
    }
}
