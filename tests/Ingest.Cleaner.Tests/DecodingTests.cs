using System.Text;
using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

public sealed class DecodingTests
{
    private const string German = "Die Bürgermeisterin von Mühlbäck erklärte, die Brücke über den Fluss müsse für große Fahrzeuge gesperrt werden, bis die Prüfung fertig sei.\n\nDas bestätigte auch der zuständige Ausschuss, der am Dienstag über die Schäden beriet und größere Kosten erwartet.\n";

    static DecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Article Clean(byte[] body, string? charset = null)
    {
        var result = Pages.Clean(body, Pages.Origin(charset: charset));
        Assert.True(result.IsArticle, result.Message);
        return result.Article;
    }

    [Theory]
    [InlineData("utf-8", null, "utf-8")]
    [InlineData("utf-8", "utf-8", "utf-8")]
    [InlineData("windows-1252", null, "windows-1252")]
    [InlineData("windows-1252", "latin1", "windows-1252")]
    [InlineData("iso-8859-15", "ISO-8859-15", "iso-8859-15")]
    [InlineData("utf-16", null, "utf-16le")]
    [InlineData("utf-16BE", null, "utf-16be")]
    public void German_comes_out_whole_from_every_charset(string written, string? declared, string used)
    {
        var article = Clean(Encoding.GetEncoding(written).GetBytes(German), declared);

        Assert.Equal(used, article.Charset);
        Assert.Equal(German.Split("\n\n")[0], article.Paragraphs[0].Text);
        Assert.Empty(article.Marks);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("x-nonsense")]
    [InlineData("utf-16")]
    public void A_declaration_that_the_bytes_contradict_is_overridden_and_marked(string declared)
    {
        var article = Clean(Encoding.UTF8.GetBytes(German), declared);

        Assert.Equal("utf-8", article.Charset);
        Assert.Contains(Mark.CharsetOverridden, article.Marks);
        Assert.Contains("Mühlbäck", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_wins_over_the_declaration() =>
        Assert.Equal("utf-8", Clean([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(German)], "windows-1251").Charset);

    [Fact]
    public void A_damaged_place_in_utf8_is_replaced_and_marked()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(German, 4)) + "Ein Satz zum Schluss, der lang genug ist, um als Absatz zu gelten?");
        bytes[^1] = 0xFF;
        var article = Clean(bytes, "utf-8");

        Assert.Equal("utf-8", article.Charset);
        Assert.Contains(Mark.InvalidBytesReplaced, article.Marks);
    }

    [Fact]
    public void A_meta_element_declares_the_charset_where_nothing_else_does()
    {
        var text = "В среду городской совет Орлова одобрил строительство нового моста через реку, сообщила пресс-служба мэрии после заседания.";
        var article = Clean([.. "<html><head><meta charset=windows-1251></head><body><p>"u8, .. Encoding.GetEncoding(1251).GetBytes(text), .. "</p><p>"u8, .. Encoding.GetEncoding(1251).GetBytes(text + " Работы начнутся весной."), .. "</p></body></html>"u8]);

        Assert.Equal("windows-1251", article.Charset);
        Assert.Equal(text, article.Paragraphs[0].Text);
    }

    [Fact]
    public void A_charset_that_nobody_declared_is_detected_where_the_detector_is_sure()
    {
        var text = string.Concat(Enumerable.Range(1, 12).Select(static i => $"В среду городской совет Орлова одобрил строительство моста номер {i} через реку, сообщила пресс-служба. "));

        Assert.Equal("windows-1251", Clean(Encoding.GetEncoding(1251).GetBytes(text)).Charset);
    }

    [Theory]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10 })]
    [InlineData(new byte[] { 1, 0, 2, 0, 0, 0, 9, 0, 0, 7, 200, 0, 0, 0 })]
    public void Bytes_that_are_no_text_are_rejected_as_binary(byte[] body) =>
        Assert.Equal(RejectionReason.Binary, Pages.Clean(body, Pages.Origin(contentType: "text/html")).Reason);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\uFEFF \n")]
    public void A_body_of_nothing_is_rejected_as_empty(string body) => Assert.Equal(RejectionReason.EmptyBody, Pages.Clean(body).Reason);

    [Fact]
    public void A_body_over_the_limit_is_rejected_and_the_setting_named()
    {
        var result = Pages.Clean(new string('a', 3_000), options: new CleanerOptions { MaxBodyBytes = 2_000 });

        Assert.Equal(RejectionReason.TooLarge, result.Reason);
        Assert.Contains("Cleaner:MaxBodyBytes", result.Message, StringComparison.Ordinal);
    }
}
