namespace Ingest.TestKit;

/// <summary>How a broker of one's own is started.</summary>
public sealed record RabbitMqServerOptions
{
    /// <summary>Lines of rabbitmq.conf beside the ports.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Whether clients and the management API speak TLS, with certificates of the test's own.</summary>
    public bool Tls { get; init; }
}
