using Ingest.Cleaner.Hygiene;

namespace Ingest.Cleaner.Tests;

public sealed class MojibakeTests
{
    [Theory]
    [InlineData("itâ€™s", "it’s")]
    [InlineData("â€œWe have to goâ€\u009d, she said", "“We have to go”, she said")]
    [InlineData("costs â‚¬5", "costs €5")]
    [InlineData("cafÃ© crÃ¨me brÃ»lÃ©e", "café crème brûlée")]
    [InlineData("ðŸ˜€ fine", "😀 fine")]
    [InlineData("æ—¥æœ¬", "日本")]
    [InlineData("Ð¼Ð¸Ñ€", "мир")]
    public void Text_that_was_read_in_the_wrong_charset_is_repaired(string broken, string whole) => Assert.Equal(whole, Mojibake.Repair(broken));

    [Theory]
    [InlineData("« LIBERTÉ» est un mot, fermé…» un autre")]
    [InlineData("a voz da «IRMû e a do «IRMÃO»")]
    [InlineData("naïve café, über Ärger, señor, 5 °C, £3, “quoted” – and ‘so’ on…")]
    [InlineData("one Ã© alone is a writer's example")]
    [InlineData("plain")]
    public void Text_that_may_be_meant_so_stays(string text) => Assert.Same(text, Mojibake.Repair(text));

    [Fact]
    public void A_page_of_words_with_accents_keeps_the_few_that_look_broken()
    {
        // Three ends of quotations among many proper words: Portuguese, not broken.
        var text = string.Concat(Enumerable.Repeat("não há pão, amanhã sim; ", 20)) + "IRMû IRMû IRMû";

        Assert.Same(text, Mojibake.Repair(text));
    }
}
