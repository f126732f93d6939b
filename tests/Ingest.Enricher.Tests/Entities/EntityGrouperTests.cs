using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Tests.Entities;

public sealed class EntityGrouperTests
{
    private const EntityType Per = EntityType.Person;
    private const EntityType Org = EntityType.Organisation;
    private const EntityType Loc = EntityType.Location;

    [Fact]
    public void A_surname_joins_the_full_name_that_it_can_only_mean() => AssertGroups(
        "[P Adel Abdul Mahdi] resigned. Mr [P Mahdi] said [P Abdul Mahdi's] party was calm.",
        "Adel Abdul Mahdi: Adel Abdul Mahdi, Mahdi, Abdul Mahdi");

    [Fact]
    public void A_short_form_before_the_full_name_joins_it_too() => AssertGroups(
        "[P Nkemelu] wins. The novelist [P Ada Nkemelu] was glad.",
        "Ada Nkemelu: Nkemelu, Ada Nkemelu");

    [Fact]
    public void Titles_articles_and_possessives_are_cut() => AssertGroups(
        "[P President Maria Silva] met [P Mrs. Silva]'s son at [O the Ministry of Health] and [O Ministry of Health's] hall in [L The Hague].",
        "Maria Silva: Maria Silva, Silva | Ministry of Health: Ministry of Health | The Hague: The Hague");

    [Fact]
    public void Two_persons_of_one_surname_keep_the_mentions_that_follow_them() => AssertGroups(
        "[P Rana] spoke. [P Amir Rana] left. [P Rana] was tired. [P Leila Rana] stayed. [P Rana] was not.",
        "Rana: Rana | Amir Rana: Amir Rana, Rana | Leila Rana: Leila Rana, Rana");

    [Fact]
    public void Middle_names_and_initials_do_not_part_a_person() => AssertGroups(
        "[P John Q. Public] and [P John Public], or [P J. Public].",
        "John Q. Public: John Q. Public, John Public, J. Public");

    [Fact]
    public void An_article_of_Arabic_names_does_not_part_a_person() => AssertGroups(
        "[P Omar al-Hakim] came. [P Hakim] left.",
        "Omar al-Hakim: Omar al-Hakim, Hakim");

    [Theory]
    [InlineData("[O Islamic State] ([O IS]) claimed it. [O IS] fighters fled.", "Islamic State: Islamic State, IS")]
    [InlineData("[O IMF] ([O International Monetary Fund]) aid.", "International Monetary Fund: IMF, International Monetary Fund")]
    [InlineData("The [O World Health Organization] warned. The [O WHO] said so.", "World Health Organization: World Health Organization, WHO")]
    [InlineData("[L United States] and the [L U.S.] and [L US].", "United States: United States, U.S., US")]
    [InlineData("[O Bank of England] and [O BoE], [O BE].", "Bank of England: Bank of England, BE | BoE: BoE")]
    [InlineData("[O World Health Organization], [O World Heritage Office]: the [O WHO].", "World Health Organization: World Health Organization | World Heritage Office: World Heritage Office | WHO: WHO")]
    public void Initials_join_the_one_name_that_they_fit(string text, string groups) => AssertGroups(text, groups);

    [Fact]
    public void An_organisations_first_word_joins_it_and_a_place_of_that_name_does_not() => AssertGroups(
        "[O Amnesty International] said. [O Amnesty] knew. [L Manchester] is not [O Manchester United].",
        "Amnesty International: Amnesty International, Amnesty | Manchester: Manchester | Manchester United: Manchester United");

    [Fact]
    public void Capitals_of_a_heading_join_and_name_nothing() => AssertGroups(
        "[P MARIA SILVA] wins. [P Maria Silva] said.",
        "Maria Silva: MARIA SILVA, Maria Silva");

    [Fact]
    public void Spellings_join_by_the_key_that_is_given() => AssertGroups(
        "[P Muammar Gaddafi] and [P Moammar Qadhafi].",
        "Muammar Gaddafi: Muammar Gaddafi, Moammar Qadhafi",
        static word => string.Concat(word.ToLowerInvariant().Replace('q', 'g').Where(static letter => !"aeiouhd".Contains(letter, StringComparison.Ordinal)).Distinct()));

    [Fact]
    public void Ten_thousand_names_of_one_surname_are_grouped_in_time()
    {
        var names = Enumerable.Range(0, 10_000).Select(static i => i % 2 == 0 ? $"A{i} Smith" : "Smith").ToList();
        var text = string.Join(' ', names);
        var mentions = new List<EntityMention>();
        var at = 0;
        foreach (var name in names)
        {
            mentions.Add(new EntityMention(0, at, name.Length, Per, 1));
            at += name.Length + 1;
        }
        Assert.Equal(5_001, EntityGrouper.Group(mentions, null, [text]).Count);
    }

    // Marks names as [P name], [O name], [L name]; a group is its name, a colon and its aliases.
    private static void AssertGroups(string marked, string expected, Func<string, string>? keyOf = null)
    {
        var text = new System.Text.StringBuilder();
        var mentions = new List<EntityMention>();
        var (start, type) = (0, Per);
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '[')
            {
                type = marked[i + 1] switch { 'P' => Per, 'O' => Org, _ => Loc };
                start = text.Length;
                i += 2;
            }
            else if (marked[i] == ']')
            {
                mentions.Add(new EntityMention(0, start, text.Length - start, type, 1));
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        var groups = EntityGrouper.Group(mentions, null, [text.ToString()], keyOf);
        Assert.Equal(expected, string.Join(" | ", groups.Select(static group => $"{group.Name}: {string.Join(", ", group.Aliases)}")));
        Assert.Equal(mentions.Count, groups.Sum(static group => group.Mentions.Count));
    }
}
