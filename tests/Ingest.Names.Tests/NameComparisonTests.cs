namespace Ingest.Names.Tests;

public sealed class NameComparisonTests
{
    [Theory]
    [InlineData("J. Kennedy", "John Kennedy")]
    [InlineData("John F. Kennedy", "John Fitzgerald Kennedy")]
    [InlineData("Adel Mehdi", "MAHDI, Adel Abdul")]
    [InlineData("Mohammed Hamid", "Muhammad Ali Hameed")]
    [InlineData("V. Putin", "Владимир Путин")]
    [InlineData("Putin", "Poutine")]
    [InlineData("George Bush", "George H. W. Bush")]
    public void A_form_that_leaves_out_or_shortens_a_given_name_agrees(string one, string other)
    {
        Assert.True(NameComparison.Agree(one, other));
        Assert.True(NameComparison.Agree(other, one));
    }

    [Theory]
    [InlineData("Kennedy", "John Kennedy")]
    [InlineData("R. Kennedy", "John Kennedy")]
    [InlineData("John Fitzgerald Kennedy", "John Robert Kennedy")]
    [InlineData("John Kennedy", "John Kerry")]
    [InlineData("George W. Bush", "George H. W. Bush")]
    [InlineData("Adel Hadi", "Adel Abdul Mahdi")]
    public void Another_name_does_not(string one, string other)
    {
        Assert.False(NameComparison.Agree(one, other));
        Assert.False(NameComparison.Agree(other, one));
    }
}
