using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ingest.Configuration;

/// <summary>
/// Whom a client trusts beside the authorities that its machine knows: those of a PEM file that a setting names. The file holds one root or
/// several; intermediates may stand in it too, or come from the server.
/// </summary>
public sealed class TrustedAuthorities
{
    private readonly X509Certificate2Collection _certificates = [];

    /// <summary>Reads the file; null or empty for none.</summary>
    /// <exception cref="SettingsException">The file cannot be read, or holds no certificate.</exception>
    public TrustedAuthorities(string? file)
    {
        if (string.IsNullOrEmpty(file))
            return;
        try
        {
            _certificates.ImportFromPemFile(file);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"'{file}' cannot be read as certificates ({exception.Message}): name a PEM file with the authority's certificate.", exception);
        }
        if (_certificates.Count == 0)
            throw new SettingsException($"'{file}' holds no certificate: name a PEM file with a block -----BEGIN CERTIFICATE-----.");
    }

    /// <summary>What is wrong with a file, in words; null for nothing.</summary>
    public static string? FindProblem(string? file)
    {
        try
        {
            _ = new TrustedAuthorities(file);
            return null;
        }
        catch (SettingsException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Accepts what the machine trusts, and what an authority of the file signed for this host, perhaps through intermediates.</summary>
    /// <param name="certificate">The server's.</param>
    /// <param name="sent">The chain as the machine built it; it has the intermediates that the server sent.</param>
    /// <param name="errors">What the machine found wrong.</param>
    public bool IsTrusted(X509Certificate? certificate, X509Chain? sent, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        if (_certificates.Count == 0 || certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return false;
        using var chain = new X509Chain();
        // What this authority made for clients is no server's: RFC 5280, 4.2.1.12, id-kp-serverAuth.
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.1"));
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.AddRange(_certificates);
        chain.ChainPolicy.ExtraStore.AddRange(_certificates);
        if (sent is not null)
            chain.ChainPolicy.ExtraStore.AddRange(sent.ChainPolicy.ExtraStore);
        using var server = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return chain.Build(server);
    }
}
