using Ingest.Configuration;

namespace Ingest.Messaging.Broker;

/// <summary>Where the broker is and who asks, read from the settings once.</summary>
internal sealed class BrokerAddress
{
    internal BrokerAddress(BrokerOptions options)
    {
        var uri = new Uri(options.Url);
        UsesTls = uri.Scheme == "amqps";
        Host = uri.Host;
        Port = uri.IsDefaultPort || uri.Port < 0 ? (UsesTls ? 5671 : 5672) : uri.Port;
        VirtualHost = uri.AbsolutePath is "" or "/" ? "/" : Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        var colon = uri.UserInfo.IndexOf(':', StringComparison.Ordinal);
        Username = uri.UserInfo.Length == 0 ? options.Username : Uri.UnescapeDataString(colon < 0 ? uri.UserInfo : uri.UserInfo[..colon]);
        Password = !string.IsNullOrEmpty(options.PasswordFile)
            ? File.ReadAllText(options.PasswordFile).Trim()
            : colon < 0 ? options.Password : Uri.UnescapeDataString(uri.UserInfo[(colon + 1)..]);
        Management = options.ManagementUrl.Length > 0 ? new Uri(options.ManagementUrl) : UsesTls ? new UriBuilder("https", Host, 15671).Uri : new UriBuilder("http", Host, 15672).Uri;
        Authorities = new TrustedAuthorities(options.CaFile);
    }

    internal string Host { get; }

    internal int Port { get; }

    internal bool UsesTls { get; }

    internal string VirtualHost { get; }

    internal string Username { get; }

    internal string Password { get; }

    internal Uri Management { get; }

    /// <summary>Whom to trust.</summary>
    internal TrustedAuthorities Authorities { get; }

    /// <summary>Without credentials: for messages and logs.</summary>
    public override string ToString() => $"{(UsesTls ? "amqps" : "amqp")}://{Host}:{Port}/{(VirtualHost == "/" ? "" : Uri.EscapeDataString(VirtualHost))}";
}
