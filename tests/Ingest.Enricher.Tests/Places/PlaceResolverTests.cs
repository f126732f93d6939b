using Ingest.Enricher.Places;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Tests.Places;

public sealed class PlaceResolverTests
{
    private static readonly PlaceResolver Resolver = PlaceResolver.Load();

    [Fact]
    public void A_place_says_where_it_is_and_where_it_stands()
    {
        var answer = Resolver.Resolve(new PlaceCase("", "en", "# Snow in [Munich]\nTrains to [Munich] stopped.", "").Document());

        var place = Assert.Single(answer.Places);
        Assert.Equal(("Munich", PlaceKind.City, "DE", "Germany", "Bavaria", "DE-BY"), (place.Name, place.Kind, place.Country, place.CountryName, place.Region, place.RegionCode));
        Assert.InRange(place.Latitude, 48, 48.3);
        Assert.InRange(place.Longitude, 11.4, 11.8);
        Assert.InRange(place.Population, 1_000_000, 2_000_000);
        Assert.InRange(place.Confidence, 0.9, 1);
        Assert.Equal(2, place.Count);
        Assert.Equal([new TextSpan(TextSpan.Title, 8, 6), new TextSpan(0, 10, 6)], place.Mentions);
        Assert.Equal(place, answer.Main);
        Assert.False(answer.IsCut);
    }

    [Fact]
    public void Two_names_of_a_place_are_one_place() =>
        Assert.Equal(2, Assert.Single(Resolver.Resolve(new PlaceCase("", "en", "[Kiev] is now written [Kyiv].", "").Document()).Places).Count);

    [Fact]
    public void A_dateline_that_was_cut_off_leads_to_the_main_place_and_to_no_mention()
    {
        var answer = Resolver.Resolve(new PlaceCase("", "en", "Rains have filled the dams, officials in [Kenya] said.", "").Document() with { Dateline = "NAIROBI, Kenya" });

        Assert.Equal("Nairobi", answer.Main?.Name);
        Assert.Equal(0, answer.Main?.Count);
        Assert.Equal(["Kenya"], answer.Places.Select(static place => place.Name));
    }

    [Theory]
    [InlineData("US")]
    [InlineData("GB")]
    public void The_publishers_country_decides_between_equals(string publisher)
    {
        var answer = Resolver.Resolve(new PlaceCase("", "en", "The council of [Cambridge] met.", "", publisher).Document());

        Assert.Equal(publisher, Assert.Single(answer.Places).Country);
    }

    [Fact]
    public void No_place_is_given_of_a_name_in_a_persons()
    {
        var answer = Resolver.Resolve(new PlaceDocument
        {
            Paragraphs = [PlaceText.Of("Paris Hilton arrived.")],
            Mentions = [new TextSpan(0, 0, 5)],
            Persons = [new TextSpan(0, 0, 12)],
        });

        Assert.Empty(answer.Places);
        Assert.Null(answer.Main);
    }

    [Fact]
    public void More_than_a_hundred_places_are_cut_and_marked()
    {
        var countries = Gazetteer.Load();
        var names = Enumerable.Range(0, 150).Select(countries.NameOf).ToList();
        var text = string.Join("; ", names);
        var spans = new List<TextSpan>();
        foreach (var name in names)
            spans.Add(new TextSpan(0, spans.Count == 0 ? 0 : spans[^1].End + 2, name.Length));

        var answer = Resolver.Resolve(new PlaceDocument { Paragraphs = [PlaceText.Of(text)], Mentions = spans, Language = "en" });

        Assert.Equal(PlaceResolver.MostPlaces, answer.Places.Count);
        Assert.True(answer.IsCut);
    }

    [Fact]
    public void Mentions_of_a_place_are_bounded_and_counted()
    {
        var text = string.Concat(Enumerable.Repeat("Berlin, ", 300));
        var spans = Enumerable.Range(0, 300).Select(static i => new TextSpan(0, i * 8, 6)).ToList();

        var place = Assert.Single(Resolver.Resolve(new PlaceDocument { Paragraphs = [PlaceText.Of(text)], Mentions = spans, Language = "de" }).Places);

        Assert.Equal((300, PlaceResolver.MostSpans), (place.Count, place.Mentions.Count));
    }

    [Fact]
    public void Spans_that_lie_in_no_text_are_left_out()
    {
        TextSpan[] spans = [new(-1, 0, 3), new(7, 0, 3), new(0, -1, 3), new(0, 2, 0), new(0, 3, int.MaxValue), new(0, int.MaxValue, 2), new(0, 99, 1), new(int.MinValue, 0, 1), new(0, 0, 5)];

        var answer = Resolver.Resolve(new PlaceDocument { Paragraphs = [PlaceText.Of("Paris")], Mentions = spans, Persons = spans[..^1], Language = "fr" });

        Assert.Equal("Paris", Assert.Single(answer.Places).Name);
    }

    public static TheoryData<string> Hostile =>
    [
        "",
        " ",
        "\uD800",
        "\uDC00\uD800Paris\uDFFF",
        "😀😀😀",
        "...,,,((((",
        ", , , Texas, Texas, Texas",
        "\u0000\u0001\u0002",
        "'s",
        "-",
        "the northern",
        "ꙮ𒀀𓂀",
        "Paris,",
        "Paris, (",
        "A.B.C.D.E.F.",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Any_text_is_taken(string text)
    {
        foreach (var language in new[] { "en", "ru", "zh", "ar", "tr", "xx" })
        {
            var whole = PlaceText.Of(text);
            TextSpan[] spans = text.Length == 0 ? [] : [new(0, 0, text.Length), new(0, text.Length - 1, 1), new(TextSpan.Title, 0, text.Length)];
            Resolver.Resolve(new PlaceDocument { Title = whole, Paragraphs = [whole, whole], Language = language, Dateline = text });
            Resolver.Resolve(new PlaceDocument { Title = whole, Paragraphs = [whole, whole], Language = language, Mentions = spans, Persons = spans[..Math.Min(1, spans.Length)], Dateline = text });
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData("北")]
    [InlineData("ก")]
    [InlineData("New ")]
    [InlineData("Paris, ")]
    [InlineData("Georgia, Iowa, ")]
    [InlineData("北京")]
    [InlineData("و")]
    public void Long_texts_of_one_kind_are_read_in_reasonable_time(string part)
    {
        var text = PlaceText.Of(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)));
        foreach (var language in new[] { "en", "zh", "ar" })
        {
            var answer = Resolver.Resolve(new PlaceDocument { Paragraphs = [text], Language = language });
            Assert.True(answer.Places.Count <= PlaceResolver.MostPlaces);
        }
        var mentions = Enumerable.Range(0, 200_000).Select(i => new TextSpan(0, i % 1_000_000, 5)).ToList();
        Assert.True(Resolver.Resolve(new PlaceDocument { Paragraphs = [text], Mentions = mentions, Language = "en" }).Places.Count <= PlaceResolver.MostPlaces);
    }

    [Fact]
    public void Random_texts_and_spans_do_not_throw_and_what_is_given_lies_in_the_text()
    {
        var random = new Random(5);
        const string Signs = "Paris Texas,().-'’sГеоргия北京القاهرة \uD800\uDC00é 1";
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Signs[random.Next(Signs.Length)]));
            var spans = Enumerable.Range(0, 8).Select(_ => new TextSpan(random.Next(-2, 3), random.Next(-2, 60), random.Next(-2, 30))).ToList();
            var document = new PlaceDocument { Title = PlaceText.Of(text), Paragraphs = [PlaceText.Of(text)], Mentions = round % 2 == 0 ? spans : null, Persons = spans[..2], Language = "ru" };

            var answer = Resolver.Resolve(document);

            Assert.All(answer.Places.SelectMany(static place => place.Mentions), span => Assert.True(span.Start >= 0 && span.Length > 0 && span.End <= text.Length));
        }
    }

    [Fact]
    public void Many_threads_get_the_same_answers()
    {
        var documents = PlaceCases.All.Select(static one => one.Document()).ToList();
        var alone = documents.ConvertAll(document => Text(Resolver.Resolve(document)));

        Parallel.For(0, 400, i => Assert.Equal(alone[i % alone.Count], Text(Resolver.Resolve(documents[i % alone.Count]))));

        static string Text(ResolvedPlaces places) => string.Join("; ", places.Places.Select(static place => $"{place.Name} {place.Country} {place.Confidence} {place.Count}")) + places.Main?.Name;
    }

    [Theory]
    [InlineData("www.example.co.uk", "GB")]
    [InlineData("example.de", "DE")]
    [InlineData("example.DE.", "DE")]
    [InlineData("example.com", null)]
    [InlineData("example.io", null)]
    [InlineData("example.eu", null)]
    [InlineData("de", null)]
    [InlineData("", null)]
    [InlineData("...", null)]
    [InlineData("192.168.0.1", null)]
    [InlineData(null, null)]
    public void A_hosts_name_tells_its_country(string? host, string? expected) => Assert.Equal(expected, HostCountry.Of(host));
}
