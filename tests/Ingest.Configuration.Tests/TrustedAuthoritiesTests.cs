using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ingest.Configuration.Tests;

public sealed class TrustedAuthoritiesTests : IDisposable
{
    private const SslPolicyErrors Unknown = SslPolicyErrors.RemoteCertificateChainErrors;

    private static readonly DateTimeOffset From = TimeProvider.System.GetUtcNow().AddDays(-1);

    private readonly string _folder = Directory.CreateTempSubdirectory("ingest-authorities-").FullName;
    private readonly X509Certificate2 _root = Authority("root", null);
    private readonly X509Certificate2 _between;
    private readonly X509Certificate2 _server;

    public TrustedAuthoritiesTests()
    {
        _between = Authority("between", _root);
        _server = Sign(new CertificateRequest("CN=server", RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), _between);
    }

    public void Dispose()
    {
        _root.Dispose();
        _between.Dispose();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_root_is_enough_where_the_server_sends_what_lies_between()
    {
        using var sent = new X509Chain();
        sent.ChainPolicy.ExtraStore.Add(_between);
        Assert.True(Trusting(_root).IsTrusted(_server, sent, Unknown));
        Assert.False(Trusting(_root).IsTrusted(_server, null, Unknown));
    }

    [Fact]
    public void A_file_may_hold_the_whole_chain_in_any_order()
    {
        Assert.True(Trusting(_root, _between).IsTrusted(_server, null, Unknown));
        Assert.True(Trusting(_between, _root).IsTrusted(_server, null, Unknown));
    }

    [Fact]
    public void Nobody_else_is_trusted_and_no_other_name()
    {
        using var stranger = Authority("stranger", null);
        Assert.False(Trusting(stranger).IsTrusted(_server, null, Unknown));
        Assert.False(new TrustedAuthorities(null).IsTrusted(_server, null, Unknown));
        Assert.False(Trusting(_root, _between).IsTrusted(_server, null, Unknown | SslPolicyErrors.RemoteCertificateNameMismatch));
        Assert.False(Trusting(_root, _between).IsTrusted(null, null, SslPolicyErrors.RemoteCertificateNotAvailable));
        Assert.True(new TrustedAuthorities(null).IsTrusted(_server, null, SslPolicyErrors.None));
    }

    [Fact]
    public void A_certificate_that_is_a_clients_is_no_servers()
    {
        var request = new CertificateRequest("CN=client", RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.2")], critical: false));
        using var client = Sign(request, _between);
        Assert.False(Trusting(_root, _between).IsTrusted(client, null, Unknown));
    }

    [Theory]
    [InlineData("this is no certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nbm90aGluZw==\n-----END CERTIFICATE-----\n")]
    public void A_file_without_a_certificate_is_named_with_the_remedy(string text)
    {
        var file = Path.Combine(_folder, "wrong.pem");
        File.WriteAllText(file, text);
        var problem = TrustedAuthorities.FindProblem(file);
        Assert.Contains(file, problem, StringComparison.Ordinal);
        Assert.Contains("name a PEM file", problem, StringComparison.Ordinal);
        Assert.Null(TrustedAuthorities.FindProblem(null));
    }

    private TrustedAuthorities Trusting(params X509Certificate2[] authorities)
    {
        var file = Path.Combine(_folder, "ca.pem");
        File.WriteAllText(file, string.Join('\n', authorities.Select(static authority => authority.ExportCertificatePem())));
        return new TrustedAuthorities(file);
    }

    private static X509Certificate2 Authority(string name, X509Certificate2? issuer)
    {
        var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        if (issuer is not null)
            return Sign(request, issuer).CopyWithPrivateKey(key);
        return request.CreateSelfSigned(From, From.AddDays(2));
    }

    private static X509Certificate2 Sign(CertificateRequest request, X509Certificate2 issuer) =>
        request.Create(issuer, From, From.AddDays(2), RandomNumberGenerator.GetBytes(12));
}
