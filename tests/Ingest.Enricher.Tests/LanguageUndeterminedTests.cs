using System.Text;
using Ingest.Enricher.Language;

namespace Ingest.Enricher.Tests;

public sealed class LanguageUndeterminedTests
{
    private static readonly LanguageDetector Detector = new();

    [Theory]
    [InlineData("1 234 567,89 €"), InlineData("+49 30 123456"), InlineData("@ # % & * ( )"), InlineData("a"), InlineData("字"), InlineData("\udc00\ud800 \ud83d")]
    [InlineData("qwrtz plkjh gfdsx ycvbn"), InlineData("xkcdq zzrtp vbnmk qqwxz jkhgf"), InlineData("ghjk ghjk ghjk")]
    [InlineData("taxi"), InlineData("Berlin"), InlineData("OK"), InlineData("Maria Anna")]
    [InlineData("𐌲𐌿𐍄𐌹𐍃𐌺 𐍂𐌰𐌶𐌳𐌰"), InlineData("ᐃᓄᒃᑎᑐᑦ ᐃᓄᐃᑦ"), InlineData("ꆈꌠꁱꂷ ꆈꌠ"), InlineData("ⴰⵎⴰⵣⵉⵖ ⵜⴰⵎⴰⵣⵉⵖⵜ")]
    public void What_cannot_be_told_is_undetermined(string text) => Assert.Equal(DetectedLanguage.Unknown, Detector.Detect([text]));

    public static TheoryData<string> Hostile => new(
        new string('a', 5_000_000),
        new string('\ud800', 1_000_000),
        new string('\u0301', 1_000_000),
        new string('漢', 1_000_000),
        new string(' ', 1_000_000),
        string.Concat(Enumerable.Repeat("é\u0301\u0301 ", 200_000)),
        string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(static unit => (char)unit)),
        string.Concat(Enumerable.Repeat("😀\u200d👩", 100_000)),
        "\0\0\u0001\u0001\uffff\ufffe");

    [Theory, MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void No_text_throws(string text)
    {
        var detected = Detector.Detect([text], text);
        Assert.InRange(detected.Confidence, 0, 1);
        Assert.Empty(Detector.DetectOthers([text], detected));
    }

    [Fact]
    public void Random_units_do_not_throw()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(200); length > 0; length--)
                text.Append((char)(random.Next(4) == 0 ? random.Next(char.MaxValue + 1) : random.Next(0x20, 0x600)));
            Assert.InRange(Detector.Detect([text.ToString()], "x").Confidence, 0, 1);
        }
    }

    [Fact]
    public void Only_the_head_of_a_text_is_read()
    {
        const string English = "The council said on Monday that the bridge would be closed. ";
        const string German = "Der Stadtrat teilte am Montag mit, dass die Brücke gesperrt wird. ";
        var head = string.Concat(Enumerable.Repeat(English, (LanguageDetector.MaxCharacters / English.Length) + 1));
        Assert.Equal(Detector.Detect([head]), Detector.Detect([head + string.Concat(Enumerable.Repeat(German, 5_000))]));
        Assert.Equal(Detector.Detect([head]), Detector.Detect([head, German, German]));
    }

    [Fact]
    public void Nothing_at_all_is_undetermined()
    {
        Assert.Equal(DetectedLanguage.Unknown, Detector.Detect([]));
        Assert.Equal(("und", 0.0, "und", "Zyyy"), (DetectedLanguage.Unknown.Code, DetectedLanguage.Unknown.Confidence, DetectedLanguage.Unknown.Iso639_3, DetectedLanguage.Unknown.Script));
    }
}
