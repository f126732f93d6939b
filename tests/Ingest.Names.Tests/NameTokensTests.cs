namespace Ingest.Names.Tests;

public sealed class NameTokensTests
{
    [Theory]
    [InlineData("Qasem Sulaimani", "Soleimani")]
    [InlineData("General Qassem al-Soleimani", "Kasim Soleimani")]
    [InlineData("Kim Jong-un", "Jong Un")]
    [InlineData("Kim Jong Un", "Jongun")]
    [InlineData("Kim Jongun", "Kim Jong-un")]
    [InlineData("Abdulrahman Yusuf", "Abd al-Rahman")]
    [InlineData("Abdul Rahman Yusuf", "Rahman")]
    [InlineData("Abdul Rahman Yusuf", "Abdurrahman Youssef")]
    [InlineData("Kata'ib Hizballah", "Kataeb Hezbollah")]
    [InlineData("Владимир Путин", "Putin's")]
    [InlineData("John Kennedy", "John F. Kennedy")]
    [InlineData("Mahdi, Adel Abdul", "Adel Mehdi")]
    public void A_part_finds_the_name_in_another_spelling(string indexed, string searched) => Assert.True(Finds(indexed, searched));

    [Theory]
    [InlineData("Hassan Rouhani", "Hussein")]
    [InlineData("Kim Jong-il", "Jong-un")]
    [InlineData("Adel Abdul Mahdi", "Adel Hadi")]
    public void A_part_of_another_name_finds_nothing(string indexed, string searched) => Assert.False(Finds(indexed, searched));

    [Fact]
    public void Keys_stand_in_the_order_of_given_and_family_name() =>
        Assert.Equal(NameTokens.ForIndex("Adel Abdul Mahdi"), NameTokens.ForIndex("MAHDI, Adel Abdul"));

    [Fact]
    public void No_key_comes_twice() => Assert.Equal(["ali", "aliali"], NameTokens.ForIndex("Ali Ali Ali"));

    private static bool Finds(string indexed, string searched)
    {
        var tokens = NameTokens.ForIndex(indexed);
        return NameTokens.ForSearch(searched).Any(keys => keys.All(key => tokens.Contains(key, StringComparer.Ordinal)));
    }
}
