using Ingest.Cleaner.Hygiene;

namespace Ingest.Cleaner.Tests;

public sealed class TextHygieneTests
{
    [Theory]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    [InlineData("zero\u200Bwidth\u2060 and\uFEFF marks\u200F\u061C", "zerowidth and marks")]
    [InlineData("can\u0000be\u0007read", "canberead")]
    [InlineData("a\u00A0b\u202Fc\u3000d", "a b c d")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("AT&amp;T &amp;amp; more", "AT&T & more")]
    [InlineData("&amp;#8220;so&amp;rdquo;", "“so”")]
    [InlineData("‘single’ and “double” – kept…", "‘single’ and “double” – kept…")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("क्\u200Dष", "क्\u200Dष")]
    [InlineData("👩\u200D🚒 at work", "👩\u200D🚒 at work")]
    [InlineData("plain\u200Dword", "plainword")]
    public void Text_is_brought_into_one_form(string text, string line) => Assert.Equal(line, TextHygiene.Line(text));

    // Not as an argument: attributes cannot hold half of a pair.
    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced() => Assert.Equal("half \uFFFD pair", TextHygiene.Line("half \uD83D pair"));
}
