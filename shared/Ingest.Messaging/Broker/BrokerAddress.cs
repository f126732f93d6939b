using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

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
        Authority = string.IsNullOrEmpty(options.CaFile) ? null : X509Certificate2.CreateFromPem(File.ReadAllText(options.CaFile));
    }

    internal string Host { get; }

    internal int Port { get; }

    internal bool UsesTls { get; }

    internal string VirtualHost { get; }

    internal string Username { get; }

    internal string Password { get; }

    internal Uri Management { get; }

    /// <summary>The authority that is trusted beside the machine's own; null for none.</summary>
    internal X509Certificate2? Authority { get; }

    /// <summary>Without credentials: for messages and logs.</summary>
    public override string ToString() => $"{(UsesTls ? "amqps" : "amqp")}://{Host}:{Port}/{(VirtualHost == "/" ? "" : Uri.EscapeDataString(VirtualHost))}";

    /// <summary>Accepts what the machine trusts, and what the authority of the settings signed for this host.</summary>
    internal bool IsTrusted(X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        if (Authority is null || certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(Authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(X509CertificateLoader.LoadCertificate(certificate.GetRawCertData()));
    }
}
