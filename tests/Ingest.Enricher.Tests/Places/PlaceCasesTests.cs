using Ingest.Enricher.Places;

namespace Ingest.Enricher.Tests.Places;

public sealed class PlaceCasesTests
{
    private static readonly PlaceResolver Resolver = PlaceResolver.Load();

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, PlaceCases.All.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_name_means_the_place_that_a_reader_would_think_of(int number)
    {
        var one = PlaceCases.All[number];

        var answer = Resolver.Resolve(one.Document());

        Assert.True(!one.Errors(answer).Any(), $"{(PlaceCases.IsHeldOut(number) ? "held out" : "known")}: {one.Name}: {string.Join("; ", one.Errors(answer))}");
    }
}
