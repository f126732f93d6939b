namespace Ingest.TestKit;

/// <summary>How a search server of one's own is started.</summary>
public sealed record ElasticsearchServerOptions
{
    /// <summary>Whether users are asked for passwords and keys.</summary>
    public bool Security { get; init; }

    /// <summary>Whether it answers by TLS, with a certificate that an authority of the test's own signed; it needs <see cref="Security"/>.</summary>
    public bool Tls { get; init; }

    /// <summary>Settings like <c>http.max_content_length=1mb</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];
}
