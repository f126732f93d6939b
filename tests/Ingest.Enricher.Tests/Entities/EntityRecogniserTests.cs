using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Tests.Entities;

public sealed class EntityRecogniserTests
{
    private static readonly EntityRecogniser Recogniser = new();

    [Theory]
    [InlineData("The prime minister of Canada met Angela Merkel in Berlin on Tuesday.", "LOC Canada|PER Angela Merkel|LOC Berlin")]
    [InlineData("Shares of Microsoft rose in New York, said Peter Walker, an analyst at Goldman Sachs.", "ORG Microsoft|LOC New York|PER Peter Walker|ORG Goldman Sachs")]
    [InlineData("The United Nations sent aid to South Sudan after President Salva Kiir asked for it.", "ORG United Nations|LOC South Sudan|PER Salva Kiir")]
    [InlineData("Mr. Johnson joined the University of Oxford in 1998.", "PER Johnson|ORG University of Oxford")]
    [InlineData("It was cold, and nobody came to the meeting.", "")]
    public void Persons_organisations_and_places_are_found(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("Iraqis and Sunni leaders protested.", "NORP Iraqis|NORP Sunni")]
    [InlineData("Leaders of the Sunni Arabs met Shiite Muslims.", "NORP Sunni|NORP Arabs|NORP Shiite|NORP Muslims")]
    [InlineData("The storm came after Hurricane Ida and before Tropical Storm Nana.", "EVENT Hurricane Ida|EVENT Tropical Storm Nana")]
    [InlineData("They won the 2026 World Cup and the World Cup 2030 too.", "EVENT World Cup|EVENT World Cup 2030")]
    [InlineData("He fought in the Iraq War and in World War II.", "EVENT Iraq War|EVENT World War II")]
    [InlineData("The war was long, and the games were fun.", "")]
    public void Groups_and_events_are_found_by_rule(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("zh", "市议会星期一表示，日本和法国将参加会议。", "LOC 日本|LOC 法国")]
    [InlineData("ja", "ドイツの首相がロンドンで話した。", "LOC ドイツ|LOC ロンドン")]
    [InlineData("ar", "وصل الوزير إلى العراق يوم الاثنين.", "LOC العراق")]
    [InlineData("hi", "वह कल जापान गया।", "LOC जापान")]
    [InlineData("ko", "대통령은 프랑스에서 회의에 참석했다.", "LOC 프랑스")]
    [InlineData("th", "สภาเมืองกล่าวเมื่อวันจันทร์ว่าสะพานจะปิดซ่อมจนถึงสิ้นปี", "")]
    [InlineData("he", "מועצת העיר הודיעה ביום שני כי הגשר ייסגר לתיקונים.", "")]
    public void Scripts_without_capitals_give_listed_places_only(string language, string text, string expected) => Assert.Equal(expected, Found(text, language));

    [Theory]
    [InlineData("fr", "Elle a rencontré Emmanuel Macron à Paris.", "PER Emmanuel Macron|LOC Paris")]
    [InlineData("es", "Pedro Sánchez viajó a Madrid con su equipo.", "PER Pedro Sánchez|LOC Madrid")]
    [InlineData("de", "Die Erzählung von der Reise nach Berlin: Angela Merkel war in Frankreich.", "LOC Berlin|PER Angela Merkel|LOC Frankreich")]
    [InlineData("pl", "Wczoraj premier Donald Nowak odwiedził miasto Warszawa.", "PER Donald Nowak|LOC Warszawa")]
    [InlineData("de", "Der Einsatz von Mitteln zeigt eine Reihe von Fehlern und Mechanismen der Verharmlosung.", "")]
    public void Other_languages_give_what_is_sure(string language, string text, string expected) => Assert.Equal(expected, Found(text, language));

    [Fact]
    public void Offsets_are_those_of_the_paragraph_and_of_the_title()
    {
        var mentions = Recogniser.Recognise("Trump visits Paris", ["😀 no one", "Then he left Paris for London."]);
        Assert.Contains(mentions, static mention => mention is { Paragraph: EntityMention.InTitle, Start: 13, Length: 5, Type: EntityType.Location });
        Assert.Contains(mentions, static mention => mention is { Paragraph: 1, Start: 13, Length: 5, Type: EntityType.Location });
        Assert.DoesNotContain(mentions, static mention => mention.Paragraph == 0);
        Assert.All(mentions, static mention => Assert.InRange(mention.Score, 0.1f, 1));
    }

    [Fact]
    public void Mentions_of_one_entity_come_together()
    {
        var found = Recogniser.Find(null, ["Prime Minister Adel Abdul Mahdi spoke in Baghdad on Monday.", "Mr. Mahdi said that Baghdad was calm."]);
        var person = Assert.Single(found.Groups, static group => group.Type == EntityType.Person);
        Assert.Equal(("Adel Abdul Mahdi", 2), (person.Name, person.Mentions.Count));
        Assert.Equal(2, Assert.Single(found.Groups, static group => group.Name == "Baghdad").Mentions.Count);
        Assert.False(found.Cut);
    }

    [Fact]
    public void More_mentions_than_the_bound_are_cut_with_a_mark()
    {
        var paragraphs = Enumerable.Repeat("He met Angela Merkel in Berlin.", 6_000).ToList();
        var found = Recogniser.Find(null, paragraphs);
        Assert.True(found.Cut);
        Assert.Equal(EntityRecogniser.MostMentions, found.Groups.Sum(static group => group.Mentions.Count));
    }

    [Fact]
    public void An_explanation_has_the_same_mentions_and_says_what_spoke_for_them()
    {
        string[] text = ["The president of Canada met Angela Merkel."];
        var explained = Recogniser.Explain(null, text);
        Assert.Equal(Recogniser.Recognise(null, text), explained.Select(static one => one.Mention));
        Assert.All(explained, static one => Assert.InRange(one.Votes.Count, 1, 12));
        Assert.Contains(explained[0].Votes, static vote => vote.Feature.Contains("Canada", StringComparison.Ordinal) && vote.Weight > 0);
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        string[] text = ["Angela Merkel met Emmanuel Macron in Paris.", "The United Nations sent Peter Walker to Iraq."];
        var expected = Recogniser.Recognise(null, text);
        Parallel.For(0, 200, _ => Assert.Equal(expected, Recogniser.Recognise(null, text)));
    }

    [Theory]
    [InlineData(""), InlineData(" "), InlineData("word"), InlineData("Word"), InlineData("1 2 3 4,5"), InlineData("\ud800"), InlineData("\udc00 \ud800Paris"), InlineData("...!?"), InlineData("😀"), InlineData("\0\0"), InlineData("'s"), InlineData("@"), InlineData("\u0301\u0301")]
    public void Odd_text_does_not_throw(string text)
    {
        foreach (var language in new[] { "en", "de", "zh", "und", "" })
            _ = Recogniser.Find(text, [text, text], language);
        _ = Recogniser.Find(null, []);
    }

    [Fact]
    public void Five_million_characters_of_anything_are_read()
    {
        foreach (var piece in new[] { "a", "A", "A ", "Paris ", "日", "a.", "( ", "U.S. ", "Mr. ", "and Of ", "@", "\ud800" })
        {
            var text = string.Concat(Enumerable.Repeat(piece, (piece == "Paris " ? 5_000_000 : 500_000) / piece.Length));
            var found = Recogniser.Find(null, [text]);
            Assert.InRange(found.Groups.Sum(static group => group.Mentions.Count), 0, EntityRecogniser.MostMentions);
        }
    }

    private static string Found(string text, string language = "en") => string.Join('|', Recogniser.Recognise(null, [text], language).Select(mention =>
        $"{mention.Type switch { EntityType.Person => "PER", EntityType.Organisation => "ORG", EntityType.Location => "LOC", EntityType.Norp => "NORP", _ => "EVENT" }} {text.Substring(mention.Start, mention.Length)}"));
}
