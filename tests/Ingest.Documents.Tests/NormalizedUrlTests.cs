using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Ingest.Documents.Tests;

public sealed class NormalizedUrlTests
{
    // These are pinned: an id is made from them, and an id never changes.
    [Theory]
    [InlineData("HTTPS://WWW.Example.COM/News", "https://www.example.com/News")]
    [InlineData("  https://example.com/a  ", "https://example.com/a")]
    [InlineData("https://example.com", "https://example.com/")]
    [InlineData("https://example.com.", "https://example.com/")]
    [InlineData("https://example.com./a", "https://example.com/a")]
    [InlineData("http://example.com:80/a", "http://example.com/a")]
    [InlineData("https://example.com:443/a", "https://example.com/a")]
    [InlineData("https://example.com:/a", "https://example.com/a")]
    [InlineData("https://example.com:8443/a", "https://example.com:8443/a")]
    [InlineData("http://example.com:443/a", "http://example.com:443/a")]
    [InlineData("https://user:secret@example.com/a", "https://example.com/a")]
    [InlineData("https://example.com/a#section", "https://example.com/a")]
    [InlineData("https://example.com/a?#", "https://example.com/a")]
    [InlineData("https://example.com/a/", "https://example.com/a/")]
    [InlineData("https://example.com//a", "https://example.com//a")]
    [InlineData("https://example.com/a/./b/../c", "https://example.com/a/c")]
    [InlineData("https://example.com/a/%2E%2e/b", "https://example.com/b")]
    [InlineData("https://example.com/../../a", "https://example.com/a")]
    [InlineData("https://example.com/a/b/..", "https://example.com/a/")]
    [InlineData("https://example.com/.well-known/..x/...", "https://example.com/.well-known/..x/...")]
    [InlineData("https://example.com/%7Eann/%c3%a9t%C3%A9", "https://example.com/~ann/%C3%A9t%C3%A9")]
    [InlineData("https://example.com/été", "https://example.com/%C3%A9t%C3%A9")]
    [InlineData("https://example.com/a%2fb", "https://example.com/a%2Fb")]
    [InlineData("https://example.com/100%", "https://example.com/100%25")]
    [InlineData("https://example.com/a b", "https://example.com/a%20b")]
    [InlineData("https://example.com/a?q=%e4%bd%a0&n=%41", "https://example.com/a?q=%E4%BD%A0&n=A")]
    [InlineData("https://example.com/a?q=a+b%20c", "https://example.com/a?q=a+b%20c")]
    [InlineData("https://bücher.example/a", "https://xn--bcher-kva.example/a")]
    [InlineData("https://xn--bcher-kva.example/a", "https://xn--bcher-kva.example/a")]
    [InlineData("https://例え.テスト/", "https://xn--r8jz45g.xn--zckzah/")]
    [InlineData("http://192.0.2.1/a", "http://192.0.2.1/a")]
    [InlineData("http://0x7f.1./a", "http://127.0.0.1/a")]
    [InlineData("http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a")]
    [InlineData("https://my_host.example.com/a", "https://my_host.example.com/a")]
    public void An_address_has_one_form(string given, string expected) => Assert.Equal(expected, NormalizedUrl.TryParse(given)?.Value);

    [Theory]
    [InlineData("https://example.com/a?utm_source=x&utm_medium=y", "https://example.com/a")]
    [InlineData("https://example.com/a?id=7&utm_source=x&p=2", "https://example.com/a?id=7&p=2")]
    [InlineData("https://example.com/a?UTM_Source=x&FBCLID=1", "https://example.com/a")]
    [InlineData("https://example.com/a?%75tm_source=x", "https://example.com/a")]
    [InlineData("https://example.com/a?fbclid", "https://example.com/a")]
    [InlineData("https://example.com/a?fbclid=1&gclid=2&gclsrc=3&dclid=4&msclkid=5&yclid=6&mc_cid=7&mc_eid=8&igshid=9&_ga=1&ref_src=2&cmpid=3", "https://example.com/a")]
    [InlineData("https://example.com/a?xtor=RSS-1&at_medium=RSS&ns_mchannel=social", "https://example.com/a")]
    [InlineData("https://example.com/a?&&b=1&", "https://example.com/a?b=1")]
    [InlineData("https://example.com/a??utm_source=x", "https://example.com/a")]
    public void What_only_tracks_is_dropped(string given, string expected) => Assert.Equal(expected, NormalizedUrl.TryParse(given)?.Value);

    [Theory]
    [InlineData("id"), InlineData("p"), InlineData("page"), InlineData("article"), InlineData("story"), InlineData("ref"), InlineData("source")]
    [InlineData("from"), InlineData("s"), InlineData("v"), InlineData("q"), InlineData("lang"), InlineData("date"), InlineData("cat"), InlineData("utm")]
    [InlineData("at"), InlineData("nid"), InlineData("docid"), InlineData("amp"), InlineData("sid"), InlineData("cid"), InlineData("section")]
    public void A_parameter_that_may_name_content_is_kept(string name)
    {
        var address = $"https://example.com/a?{name}=7";
        Assert.Equal(address, NormalizedUrl.TryParse(address)?.Value);
    }

    [Fact]
    public void The_order_and_repetition_of_parameters_are_kept() =>
        Assert.Equal("https://example.com/a?b=2&a=1&b=3", NormalizedUrl.TryParse("https://example.com/a?b=2&a=1&b=3")?.Value);

    [Theory]
    [InlineData(null), InlineData(""), InlineData("  "), InlineData("/a"), InlineData("a.html"), InlineData("ftp://example.com/a")]
    [InlineData("file:///etc/passwd"), InlineData("mailto:a@example.com"), InlineData("https://"), InlineData("https:///a"), InlineData("javascript:alert(1)")]
    [InlineData("https://exa mple.com/a"), InlineData("//example.com/a"), InlineData("https://./a"), InlineData("https://\u200dab.example/"), InlineData("C:\\news\\a.html")]
    public void Anything_else_is_no_address(string? given) => Assert.Null(NormalizedUrl.TryParse(given));

    [Fact]
    public void An_address_over_the_bound_is_refused_and_one_at_the_bound_is_taken()
    {
        var start = "https://example.com/";
        Assert.Equal(NormalizedUrl.MaxLength, NormalizedUrl.TryParse(start + new string('a', NormalizedUrl.MaxLength - start.Length))?.Value.Length);
        Assert.Null(NormalizedUrl.TryParse(start + new string('a', NormalizedUrl.MaxLength - start.Length + 1)));
        Assert.Null(NormalizedUrl.TryParse(start + new string('é', NormalizedUrl.MaxLength / 4)));
        Assert.NotNull(NormalizedUrl.TryParse(start + "#" + new string('a', NormalizedUrl.MaxLength)));
        Assert.Null(NormalizedUrl.TryParse(new string('h', 10_000_000)));
    }

    [Theory]
    [InlineData("https://Bücher.Example/a", "xn--bcher-kva.example")]
    [InlineData("https://example.com.:8443/a", "example.com")]
    [InlineData("http://[2001:DB8::1]/a", "[2001:db8::1]")]
    public void The_host_is_that_of_the_form(string given, string expected) => Assert.Equal(expected, NormalizedUrl.TryParse(given)?.Host);

    [Property(MaxTest = 5_000)]
    public Property Normalising_twice_is_normalising_once() => Prop.ForAll(Addresses(), static address =>
    {
        var once = NormalizedUrl.TryParse(address);
        return once is null || (NormalizedUrl.TryParse(once.Value) == once && Ascii.IsValid(once.Value));
    });

    [Property(MaxTest = 2_000)]
    public Property Any_text_at_all_is_answered_without_an_exception() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        static text => NormalizedUrl.TryParse("http://" + text) is null or { Value.Length: > 0 });

    private static Arbitrary<string> Addresses()
    {
        var pieces = Gen.Elements(
            "/", ".", "..", "/../", "/./", "%2e", "%2F", "%7e", "%", "%%", "%4", "%41", "%25", "é", "\ud83d\ude00", "\ud83d", "?", "&", "=", "#", "a", "Z",
            " ", "+", ";", "\\", "utm_x=1", "id=2", "&fbclid=", "[", "]", "|", "\"", "<", "\n", "\u0301", "@", ":");
        var hosts = Gen.Elements(
            "example.com", "EXAMPLE.com.", "bücher.example", "a:80", "a:8080", "u:p@host", "[::1]", "127.0.0.1", "0x7f.1", "xn--a", "ß.example", "ex%41mple.com",
            "İstanbul.example", "a..b", "a_b", "-a-", "\u200dab.example", "１２７.0.0.1", "ｅxample。com");
        var address = from scheme in Gen.Elements("http://", "HTTPS://")
                      from host in hosts
                      from tail in Gen.ListOf(pieces)
                      select scheme + host + string.Concat(tail);
        return address.ToArbitrary();
    }
}
