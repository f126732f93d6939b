using Ingest.Cleaner.Models;

namespace Ingest.Cleaner.Tests;

public sealed class TreeEnsembleTests
{
    private const int Rows = 400;

    private static readonly TreeEnsemble Trees = TreeEnsemble.Load("lines.gbt");

    [Fact]
    public void An_unlikely_row_is_given_up_early_and_any_other_is_judged_by_all_trees()
    {
        var random = new Random(5);
        var row = new float[Trees.Features];
        var givenUp = 0;
        for (var i = 0; i < Rows; i++)
        {
            for (var feature = 0; feature < row.Length; feature++)
                row[feature] = (random.NextSingle() * 40) - 10;
            var whole = Trees.Probability(row);
            var brief = Trees.Probability(row, 32, -1);
            Assert.True(brief == 0 || brief == whole, $"{brief} is neither 0 nor {whole}.");
            givenUp += brief == 0 ? 1 : 0;
            Assert.Equal(whole, Trees.Probability(row, 32, float.NegativeInfinity));
            Assert.Equal(0, Trees.Probability(row, 32, float.PositiveInfinity));
        }
        Assert.InRange(givenUp, 1, Rows - 1);
    }

    [Fact]
    public void A_row_that_is_too_short_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => Trees.Probability(new float[Trees.Features - 1]));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(40)]
    public void A_damaged_file_is_named(int length) =>
        Assert.Contains("some.gbt", Assert.Throws<InvalidDataException>(() => TreeEnsemble.Read(ModelFile.Read("lines.gbt").AsSpan(0, length), "some.gbt")).Message, StringComparison.Ordinal);
}
