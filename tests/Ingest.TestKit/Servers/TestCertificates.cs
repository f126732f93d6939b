using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ingest.TestKit.Servers;

/// <summary>A root of the test's own, an authority that it signed, as most have one, and that authority's certificate for this machine.</summary>
internal static class TestCertificates
{
    /// <summary>
    /// Writes ca.pem (the root alone: the server sends the authority between), cert.pem (the server's and that authority's), chain.pem (that
    /// authority's and the root) and key.pem.
    /// </summary>
    internal static void Write(string folder)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var rootKey = RSA.Create(2048);
        using var root = Authority("Ingest test root", rootKey).CreateSelfSigned(now.AddDays(-1), now.AddDays(7));
        using var authorityKey = RSA.Create(2048);
        using var signed = Authority("Ingest test authority", authorityKey).Create(root, now.AddDays(-1), now.AddDays(7), RandomNumberGenerator.GetBytes(12));
        using var authority = signed.CopyWithPrivateKey(authorityKey);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, now.AddDays(-1), now.AddDays(6), RandomNumberGenerator.GetBytes(12));
        File.WriteAllText(Path.Combine(folder, "ca.pem"), root.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "cert.pem"), $"{certificate.ExportCertificatePem()}\n{signed.ExportCertificatePem()}");
        File.WriteAllText(Path.Combine(folder, "chain.pem"), $"{signed.ExportCertificatePem()}\n{root.ExportCertificatePem()}");
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private static CertificateRequest Authority(string name, RSA key)
    {
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        return request;
    }
}
