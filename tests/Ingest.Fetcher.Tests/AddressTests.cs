using System.Net;
using Ingest.Contracts;
using Ingest.Fetcher.Fetching;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Tests;

public sealed class AddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.9.9")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.1.2.3")]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("192.0.0.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("168.63.129.16")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:53aa:64c::1")]
    [InlineData("2001:db8::1")]
    [InlineData("::7f00:1")]
    public void An_address_that_is_not_public_is_not_allowed(string address) =>
        Assert.False(PublicAddress.IsAllowed(IPAddress.Parse(address), allowLoopback: false));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("169.253.1.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    public void A_public_address_is_allowed(string address) => Assert.True(PublicAddress.IsAllowed(IPAddress.Parse(address), allowLoopback: false));

    [Fact]
    public void Allowing_loopback_allows_nothing_else()
    {
        Assert.True(PublicAddress.IsAllowed(IPAddress.Parse("127.0.0.1"), allowLoopback: true));
        Assert.True(PublicAddress.IsAllowed(IPAddress.Parse("::ffff:127.0.0.1"), allowLoopback: true));
        Assert.False(PublicAddress.IsAllowed(IPAddress.Parse("10.0.0.1"), allowLoopback: true));
        Assert.False(PublicAddress.IsAllowed(IPAddress.Parse("169.254.169.254"), allowLoopback: true));
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost:8080/")]
    [InlineData("http://a.localhost./")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    public void A_literal_private_host_is_refused_without_asking_anybody(string url)
    {
        var exception = Assert.Throws<RefusedException>(() => new FetchAddress(new FetchOptions()).Check(url));
        Assert.Equal(RejectionReason.PrivateAddress, exception.Refusal.Reason);
    }

    [Fact]
    public async Task A_connection_to_a_private_address_is_refused_when_only_the_name_was_public()
    {
        // The guard of the connection itself, as for a name whose DNS answer is private: localhost is one that resolves everywhere.
        using var client = new HttpClient(new PublicConnections(new FetchAddress(new FetchOptions())).CreateHandler());
        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://localhost:9/"), Http.Token));
        Assert.Equal(RejectionReason.PrivateAddress, Assert.IsType<RefusedException>(exception.InnerException).Refusal.Reason);
    }
}
