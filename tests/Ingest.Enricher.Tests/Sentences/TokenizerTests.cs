using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Tests.Sentences;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("The dog's bone isn't here.", "The|dog|'s|bone|isn't|here|.")]
    [InlineData("The US-led force met a state-run agency.", "The|US|-|led|force|met|a|state-run|agency|.")]
    [InlineData("Jean-Luc met al-Assad and anti-war groups.", "Jean|-|Luc|met|al-Assad|and|anti-war|groups|.")]
    [InlineData("An F-16, a T-shirt and COVID-19.", "An|F-16|,|a|T-shirt|and|COVID-19|.")]
    [InlineData("Dr. Smith of Acme Inc. paid $3.5 million, or 1,000.50 a day.", "Dr.|Smith|of|Acme|Inc.|paid|$|3.5|million|,|or|1,000.50|a|day|.")]
    [InlineData("J. R. R. Tolkien left the U.S. in 1920.", "J.|R.|R.|Tolkien|left|the|U.S.|in|1920|.")]
    [InlineData("He is in the U.S", "He|is|in|the|U.S")]
    [InlineData("See https://example.org/a,b?c=d. Or www.example.com!", "See|https://example.org/a,b?c=d|.|Or|www.example.com|!")]
    [InlineData("Write to jane.doe+x@mail.example.co.uk, or visit example.com/news.", "Write|to|jane.doe+x@mail.example.co.uk|,|or|visit|example.com/news|.")]
    [InlineData("@jane_doe said #hello", "@jane_doe|said|#|hello")]
    [InlineData("\"Stop!\" he said ... and went.", "\"|Stop|!|\"|he|said|...|and|went|.")]
    [InlineData("What?! No...", "What|?!|No|...")]
    [InlineData("l'eau d'Emmanuel, aujourd'hui qu'il", "l'|eau|d'|Emmanuel|,|aujourd'hui|qu'|il")]
    [InlineData("L’Équipe et O’Brien", "L’|Équipe|et|O’Brien")]
    [InlineData("AT&T and R&D", "AT&T|and|R&D")]
    [InlineData("At 10:30 on 1/2/2024", "At|10:30|on|1/2/2024")]
    [InlineData("日本の首相はロンドンに行く。", "日|本|の|首|相|は|ロンドン|に|行|く|。")]
    [InlineData("قال الرئيس، اليوم؟", "قال|الرئيس|،|اليوم|؟")]
    [InlineData("यह भारत है।", "यह|भारत|है|।")]
    [InlineData("2024년 한국은 3.5%", "2024년|한국은|3.5|%")]
    [InlineData("co\u00ADoperate", "co\u00ADoperate")]
    [InlineData("I 😀 it", "I|😀|it")]
    [InlineData("", "")]
    [InlineData("  \n ", "")]
    public void A_text_is_cut_into_words_numbers_and_signs(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokenizer.Tokenize(text).Select(token => text.Substring(token.Start, token.Length))));

    [Theory]
    [InlineData("word", TokenKind.Word), InlineData("U.S.", TokenKind.Word), InlineData("3.5", TokenKind.Number), InlineData("www.example.com", TokenKind.Address)]
    [InlineData("a@example.com", TokenKind.Address), InlineData("@a", TokenKind.Handle), InlineData("€", TokenKind.Symbol), InlineData("。", TokenKind.Punctuation)]
    public void A_token_has_its_kind(string text, TokenKind kind) => Assert.Equal(new Token(0, text.Length, kind, true), Assert.Single(Tokenizer.Tokenize(text)));

    [Fact]
    public void Half_a_sign_is_a_symbol() => Assert.Equal(new Token(0, 1, TokenKind.Symbol, true), Assert.Single(Tokenizer.Tokenize("\ud800")));

    [Fact]
    public void What_is_longer_than_the_bound_is_cut_between_signs()
    {
        foreach (var sign in new[] { "a", "1", "é", "𝒜", ".", "日", "ア", "ก", "\u0301", "a@", "a.", "a-", "http://", "@", "\ud800", "'", "A-" })
        {
            var text = string.Concat(Enumerable.Repeat(sign, 20_000));
            var tokens = Tokenizer.Tokenize(text);
            Assert.All(tokens, token => Assert.InRange(token.Length, 1, Tokenizer.LongestToken));
            Assert.All(tokens, token => Assert.False(token.End < text.Length && char.IsSurrogatePair(text[token.End - 1], text[token.End])));
            Assert.Equal(text.Length, tokens.Sum(static token => token.Length));
        }
    }
}
