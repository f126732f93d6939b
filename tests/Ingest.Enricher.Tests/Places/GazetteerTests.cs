using Ingest.Enricher.Places;

namespace Ingest.Enricher.Tests.Places;

public sealed class GazetteerTests
{
    [Fact]
    public void What_was_added_is_read_again()
    {
        var gazetteer = Gazetteer.Read(Small().Write(), "small");

        Assert.Equal((2, 3, 6), (gazetteer.CountryCount, gazetteer.RegionEnd, gazetteer.Count));
        Assert.Equal("Harbour City", gazetteer.NameOf(3));
        Assert.Equal((PlaceKind.City, 0, 2, 2_000_000L), (gazetteer.KindOf(3), gazetteer.CountryOf(3), gazetteer.RegionOf(3), gazetteer.PopulationOf(3)));
        Assert.Equal((51.5, -0.125), (gazetteer.LatitudeOf(3), gazetteer.LongitudeOf(3)));
        Assert.Equal(("AA", "aa ab", "AA-1"), (gazetteer.CodeOf(0), gazetteer.LanguagesOf(0), gazetteer.CodeOf(2)));
        Assert.True(gazetteer.IsCapital(3));
        Assert.True(gazetteer.IsSeat(4));
        Assert.Equal(40, gazetteer.SpellingsOf(3));
        Assert.Equal(-1, gazetteer.RegionOf(5));
    }

    [Theory]
    [InlineData("Harbour City")]
    [InlineData("HARBOUR CITY")]
    [InlineData("harbour-city")]
    [InlineData("Hafenstädt")]
    [InlineData("Hafenstadt")]
    [InlineData("Гавань")]
    public void A_name_is_found_however_it_is_written(string name)
    {
        var gazetteer = Gazetteer.Read(Small().Write(), "small");

        var (first, length) = gazetteer.Find(PlaceNameKey.Of(name)).GetOffsetAndLength(int.MaxValue);

        Assert.Equal(1, length);
        Assert.Equal(3, gazetteer.EntryAt(first).Place);
    }

    [Fact]
    public void Capitals_are_another_name_than_the_word()
    {
        var gazetteer = Gazetteer.Read(Small().Write(), "small");

        Assert.NotEqual(default, gazetteer.Find(PlaceNameKey.OfCapitals("A.A.")));
        Assert.Equal(default, gazetteer.Find(PlaceNameKey.OfCapitals("Aa")));
        Assert.Equal(default, gazetteer.Find(PlaceNameKey.Of("aa")));
    }

    [Fact]
    public void Places_of_one_name_come_in_the_order_of_their_people()
    {
        var gazetteer = Gazetteer.Read(Small().Write(), "small");

        var (first, length) = gazetteer.Find(PlaceNameKey.Of("Twin")).GetOffsetAndLength(int.MaxValue);

        Assert.Equal([4, 5], Enumerable.Range(first, length).Select(i => gazetteer.EntryAt(i).Place));
        Assert.True(gazetteer.EntryAt(first).IsCommonWord);
        Assert.False(gazetteer.EntryAt(first).IsPersonName);
    }

    [Fact]
    public void The_same_places_give_the_same_bytes() => Assert.Equal(Small().Write(), Small().Write());

    [Fact]
    public void A_file_with_any_byte_changed_or_lost_is_refused_and_the_remedy_named()
    {
        var file = Small().Write();
        foreach (var at in Enumerable.Range(0, 300).Append(file.Length - 1).Append(file.Length / 2))
        {
            var damaged = file.ToArray();
            damaged[at] ^= 0x40;
            var error = Assert.Throws<InvalidDataException>(() => Gazetteer.Read(damaged, "small"));
            Assert.Contains("small", error.Message, StringComparison.Ordinal);
            Assert.Contains("docs/places.md", error.Message, StringComparison.Ordinal);
        }
        foreach (var length in new[] { 0, 3, 20, 100, file.Length - 1 })
            Assert.Throws<InvalidDataException>(() => Gazetteer.Read(file[..length], "small"));
    }

    [Fact]
    public void The_builder_refuses_places_out_of_order()
    {
        var builder = Small();

        Assert.Throws<ArgumentException>(() => builder.Add(new GazetteerPlace { Kind = PlaceKind.Country, Name = "Late", Country = 0, Latitude = 0, Longitude = 0 }));
        Assert.Throws<ArgumentException>(() => builder.Add(new GazetteerPlace { Kind = PlaceKind.City, Name = "Large", Country = 0, Latitude = 0, Longitude = 0, Population = 10_000_000 }));
        Assert.Throws<ArgumentException>(() => builder.Add(new GazetteerPlace { Kind = PlaceKind.City, Name = "Nowhere", Country = 4, Latitude = 0, Longitude = 0 }));
        Assert.Throws<ArgumentException>(() => builder.AddCapitals(0, "Aa", PlaceNameKind.Name));
    }

    [Fact]
    public void The_gazetteer_in_the_assembly_has_the_world()
    {
        var gazetteer = Gazetteer.Load();

        Assert.InRange(gazetteer.CountryCount, 240, 256);
        Assert.InRange(gazetteer.RegionEnd - gazetteer.CountryCount, 3_000, 5_000);
        Assert.InRange(gazetteer.Count, 50_000, 100_000);
        for (var place = 0; place < gazetteer.Count; place++)
        {
            Assert.NotEmpty(gazetteer.NameOf(place));
            Assert.InRange(gazetteer.LatitudeOf(place), -90, 90);
            Assert.InRange(gazetteer.LongitudeOf(place), -180, 180);
        }
    }

    internal static GazetteerBuilder Small()
    {
        var builder = new GazetteerBuilder();
        var first = builder.Add(new GazetteerPlace { Kind = PlaceKind.Country, Name = "Aland", Country = 0, Code = "AA", Languages = "aa ab", Latitude = 50, Longitude = 0, Population = 50_000_000 });
        var second = builder.Add(new GazetteerPlace { Kind = PlaceKind.Country, Name = "Beland", Country = 1, Code = "BB", Latitude = -10, Longitude = 170, Population = 5_000_000 });
        var region = builder.Add(new GazetteerPlace { Kind = PlaceKind.Region, Name = "Shore", Country = first, Code = "AA-1", Latitude = 51, Longitude = 0, Population = 3_000_000 });
        var city = builder.Add(new GazetteerPlace { Kind = PlaceKind.City, Name = "Harbour City", Country = first, Region = region, Latitude = 51.5, Longitude = -0.125, Population = 2_000_000, Spellings = 41, IsCapital = true });
        builder.Add(new GazetteerPlace { Kind = PlaceKind.City, Name = "Twin", Country = first, Region = region, Latitude = 52, Longitude = 1, Population = 90_000, IsSeat = true });
        builder.Add(new GazetteerPlace { Kind = PlaceKind.City, Name = "Twin", Country = second, Latitude = -11, Longitude = 171, Population = 80_000 });
        builder.AddName(city, "Hafenstädt", PlaceNameKind.Name);
        builder.AddName(city, "Гавань", PlaceNameKind.Alternate);
        builder.AddCapitals(first, "AA", PlaceNameKind.Name);
        builder.MarkCommonWord("twin");
        return builder;
    }
}
