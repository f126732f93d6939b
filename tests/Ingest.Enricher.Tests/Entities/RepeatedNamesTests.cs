using Ingest.Enricher.Entities;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Tests.Entities;

public sealed class RepeatedNamesTests
{
    private const EntityType Org = EntityType.Organisation;
    private const EntityType Loc = EntityType.Location;

    [Fact]
    public void A_name_is_found_where_the_model_left_it_out() =>
        Assert.Equal([2, 6, 10], Starts(Complete("We saw Vorland . They like Vorland too . Was Vorland small ?", (2, 1, Loc, 0.9f), (10, 1, Loc, 0.9f))));

    [Fact]
    public void A_name_that_is_left_out_more_often_than_found_stays_so() =>
        Assert.Equal([2], Starts(Complete("We saw Vorland . They like Vorland too . Was Vorland small ?", (2, 1, Loc, 0.9f))));

    [Fact]
    public void Part_of_a_longer_unknown_name_is_left_alone() =>
        Assert.Equal([2], Starts(Complete("We saw Vorland . They like Vorland Motors too .", (2, 1, Loc, 0.9f))));

    [Fact]
    public void A_name_of_two_types_keeps_the_surer_one() =>
        Assert.All(Complete("We saw Vorland . They like Vorland too . Was Vorland small ?", (2, 1, Loc, 0.9f), (6, 1, Org, 0.4f), (10, 1, Loc, 0.9f)), static name => Assert.Equal(Loc, name.Mention.Type));

    [Theory]
    [InlineData(nameof(NameClasses.Organisation), Org)]
    [InlineData(nameof(NameClasses.GroupNoun), Org)]
    [InlineData(nameof(NameClasses.PlaceNoun), Loc)]
    public void A_name_of_two_types_that_are_as_sure_has_the_one_that_its_last_word_is_listed_for(string listed, EntityType type)
    {
        var other = type == Org ? Loc : Org;
        Assert.All(Complete(Enum.Parse<NameClasses>(listed), "Old Vorland moved . They like Old Vorland .", (0, 2, other, 0.7f), (6, 2, type, 0.5f)), name => Assert.Equal(type, name.Mention.Type));
    }

    [Fact]
    public void A_type_that_the_model_never_said_is_not_given() =>
        Assert.DoesNotContain(Complete(NameClasses.PlaceNoun, "Old Vorland moved . They like Old Vorland .", (0, 2, EntityType.Person, 0.7f), (6, 2, Org, 0.5f)), static name => name.Mention.Type == Loc);

    [Fact]
    public void A_doubtful_name_is_not_spread() =>
        Assert.Equal([2], Starts(Complete("We saw Vorland . They like Vorland too .", (2, 1, Loc, 0.5f))));

    private static IEnumerable<int> Starts(IEnumerable<FoundName> names) => names.Select(static name => name.First);

    private static List<FoundName> Complete(string text, params (int First, int Count, EntityType Type, float Score)[] found) => Complete(NameClasses.None, text, found);

    private static List<FoundName> Complete(NameClasses ofVorland, string text, params (int First, int Count, EntityType Type, float Score)[] found)
    {
        var list = ofVorland == NameClasses.None ? Gazetteer.Write([]) : Gazetteer.Write([([FeatureHash.Of("vorland")], ofVorland)]);
        var words = new DocumentWords(ArticleText.Read(null, [text], "en").Paragraphs, Gazetteer.Read(list, "test"), WordClusters.Read(WordClusters.Write([]), "none"));
        var names = found.Select(name =>
        {
            var start = words.TokenAt(name.First).Start;
            return new FoundName(new EntityMention(0, start, words.TokenAt(name.First + name.Count - 1).End - start, name.Type, name.Score), 0, name.First, name.Count, NameEvidence.Model);
        }).ToList();
        RepeatedNames.Complete(words, names);
        return names;
    }
}
