using Ingest.Search.Preparation;

namespace Ingest.Search.Tests;

public sealed class CapitalWordTests
{
    [Theory]
    [InlineData("Adel Abdul Mahdi met crowds.", "Adel|Abdul|Mahdi")]
    [InlineData("Crowds came. The crowds left, said THE man, the tall one.", "")]
    [InlineData("We saw O'Neill, D’Arcy and Ha`apai' there.", "We|O'Neill|D’Arcy|Ha`apai")]
    [InlineData("Kata'ib-Hezbollah and E\u0301mile", "Kata'ib|Hezbollah|E\u0301mile")]
    [InlineData("ʻokina ʼAlī", "")]
    [InlineData("Élan after élan, Straße", "Straße")]
    [InlineData("A1B2 '' ' \ud83dX \udc00", "A|B|X")]
    [InlineData("北京 القاهرة 12", "")]
    [InlineData("", "")]
    public void Words_with_a_capital_are_read_that_do_not_stand_without(string text, string words) =>
        Assert.Equal(words, string.Join('|', CapitalWord.Read(text).Select(word => text.Substring(word.Start, word.Length))));
}
