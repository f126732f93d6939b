using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Enricher.Quotes;
using Ingest.Enricher.Sentences;
using Ingest.Enricher.Tests.Gist;

namespace Ingest.Enricher.Tests.Quotes;

public sealed class QuoteExtractorTests
{
    private static IReadOnlyList<Quote> Read(string language, params string[] paragraphs) => QuoteExtractor.Extract(ArticleText.Read(Articles.Of(null, paragraphs), language));

    private static IReadOnlyList<Quote> ReadWith(string[] persons, params string[] paragraphs)
    {
        var mentions = new List<TextSpan>();
        for (var i = 0; i < paragraphs.Length; i++)
        {
            mentions.AddRange(persons.SelectMany(person => Places(paragraphs[i], person).Select(at => new TextSpan(i, at, person.Length))));
        }
        return QuoteExtractor.Extract(ArticleText.Read(Articles.Of(null, paragraphs), "en"), [.. mentions.OrderBy(static m => m.Paragraph).ThenBy(static m => m.Start)]);
    }

    private static IEnumerable<int> Places(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    [Theory]
    [InlineData("en", "“The bridge will be closed,” said Anna Reid.", "The bridge will be closed,", "Anna Reid")]
    [InlineData("en", "\"The bridge will be closed,\" Anna Reid said.", "The bridge will be closed,", "Anna Reid")]
    [InlineData("en", "‘The workers’ bridge will close,’ said Anna Reid.", "The workers’ bridge will close,", "Anna Reid")]
    [InlineData("en", "Anna Reid said it was ‘a bridge that isn’t needed by anyone’ today.", "a bridge that isn’t needed by anyone", "Anna Reid")]
    [InlineData("en", "“The bridge will be closed,” said the prime minister, Anna Reid.", "The bridge will be closed,", "Anna Reid")]
    [InlineData("en", "“The bridge will be closed,” said police spokeswoman Anna Reid.", "The bridge will be closed,", "Anna Reid")]
    [InlineData("en", "Anna Reid, the minister for ports, said: “The bridge will be closed.”", "The bridge will be closed.", "Anna Reid")]
    [InlineData("en", "“The bridge will be closed,” Anna Reid, the minister, told reporters.", "The bridge will be closed,", "Anna Reid")]
    [InlineData("en", "Anna Reid of the bakers' guild said the plan was “a deeply flawed old idea”.", "a deeply flawed old idea", "Anna Reid")]
    [InlineData("en", "“The bridge will be closed,” Anna Reid's office said on Monday.", "The bridge will be closed,", "Anna Reid")]
    [InlineData("en", "“The bridge will be closed,” according to Anna Reid.", "The bridge will be closed,", "Anna Reid")]
    [InlineData("en", "According to Anna Reid, “the bridge will be closed in May”.", "the bridge will be closed in May", "Anna Reid")]
    [InlineData("en", "“Never!” said Anna Reid.", "Never!", "Anna Reid")]
    [InlineData("en", "Carla Munro said Anna Reid told her: “The bridge will be closed.”", "The bridge will be closed.", "Anna Reid")]
    [InlineData("fr", "« Le pont sera fermé demain », a déclaré Anne Moreau.", "Le pont sera fermé demain", "Anne Moreau")]
    [InlineData("fr", "Selon Anne Moreau, « le pont sera fermé demain ».", "le pont sera fermé demain", "Anne Moreau")]
    [InlineData("es", "«El puente estará cerrado mañana», dijo Ana Prieto.", "El puente estará cerrado mañana", "Ana Prieto")]
    [InlineData("es", "La alcaldesa Ana Prieto aseguró: “El puente estará cerrado mañana”.", "El puente estará cerrado mañana", "Ana Prieto")]
    [InlineData("de", "„Die Brücke wird morgen gesperrt“, sagte Bürgermeisterin Anna Weber.", "Die Brücke wird morgen gesperrt", "Anna Weber")]
    [InlineData("de", "»Die Brücke wird morgen gesperrt«, so Anna Weber.", "Die Brücke wird morgen gesperrt", "Anna Weber")]
    [InlineData("it", "«Il ponte resterà chiuso domani», ha detto Anna Riva.", "Il ponte resterà chiuso domani", "Anna Riva")]
    [InlineData("pt", "“A ponte ficará fechada amanhã”, disse Ana Prado.", "A ponte ficará fechada amanhã", "Ana Prado")]
    [InlineData("nl", "„De brug gaat morgen dicht”, zegt Anna Visser.", "De brug gaat morgen dicht", "Anna Visser")]
    [InlineData("ru", "«Мост закроют уже завтра утром», — сказала Анна Белова.", "Мост закроют уже завтра утром", "Анна Белова")]
    [InlineData("tr", "Ayşe Demir, “Köprü yarın sabah kapanacak.” dedi.", "Köprü yarın sabah kapanacak.", "Ayşe Demir")]
    [InlineData("id", "“Jembatan itu akan ditutup besok,” kata Ani Wijaya.", "Jembatan itu akan ditutup besok,", "Ani Wijaya")]
    public void The_speaker_is_named_beside_the_quote(string language, string text, string quote, string speaker)
    {
        var found = Assert.Single(Read(language, text));
        Assert.Equal((quote, speaker), (found.Text, found.Speaker));
        Assert.Equal(quote, text.Substring(found.Parts[0].Start, found.Parts[0].Length));
        Assert.Equal(speaker, text.Substring(found.SpeakerSpan!.Value.Start, found.SpeakerSpan.Value.Length));
    }

    [Fact]
    public void In_scripts_without_capitals_a_mention_is_the_speaker()
    {
        const string Text = "قالت ليلى حداد: «سيغلق الجسر القديم غدا صباحا».";
        const string Name = "ليلى حداد";
        var text = ArticleText.Read(Articles.Of(null, Text), "ar");
        Assert.Equal(Name, Assert.Single(QuoteExtractor.Extract(text, [new TextSpan(0, Text.IndexOf(Name, StringComparison.Ordinal), Name.Length)])).Speaker);
        Assert.Null(Assert.Single(QuoteExtractor.Extract(text)).Speaker);
    }

    [Theory]
    [InlineData("The so-called “bridge of sighs” is closed.")]
    [InlineData("She called the plan a “disaster.”")]
    [InlineData("Two songs: “Over The Hills And Far Away”.")]
    [InlineData("Anna Reid said the plan was a “Disaster.”")]
    [InlineData("He sang “Over the Hills and Far Away” at the end.")]
    [InlineData("The workers’ union and the drivers’ union met at six o’clock.")]
    [InlineData("A screen of 27\" stands beside one of 32\" in the hall of the house.")]
    [InlineData("It's Anna's idea, and the others' idea too.")]
    public void Words_that_nobody_said_are_no_quote(string text) => Assert.Empty(Read("en", text));

    [Theory]
    [InlineData("“The bridge will be closed,” said a spokesman for Anna Reid.")]
    [InlineData("“The bridge will be closed,” the ministry said.")]
    [InlineData("“The bridge will be closed,” police said.")]
    [InlineData("“The bridge will be closed,” said the Kremlin.")]
    [InlineData("“The bridge will be closed.” Anna Reid said on Monday that money was short.")]
    [InlineData("“The bridge will be closed,” she said.")]
    public void A_speaker_who_is_not_certain_is_left_open(string text) => Assert.Null(Assert.Single(Read("en", text)).Speaker);

    [Fact]
    public void Words_between_interrupt_one_quote()
    {
        var quote = Assert.Single(Read("en", "“The bridge,” said Anna Reid, “will be closed until spring.”"));
        Assert.Equal(("The bridge, will be closed until spring.", "Anna Reid", 2), (quote.Text, quote.Speaker, quote.Parts.Count));
    }

    [Fact]
    public void A_quote_behind_the_attribution_has_the_same_speaker() =>
        Assert.Equal(["Anna Reid", "Anna Reid"], Read("en", "“The bridge will be closed,” said Anna Reid. “There is no other way.”").Select(static q => q.Speaker));

    [Fact]
    public void A_quote_goes_on_over_paragraphs()
    {
        var quote = Assert.Single(Read("en", "Anna Reid said: “The bridge will be closed.", "“There is no other way.", "“We are sorry.” The meeting ended."));
        Assert.Equal("The bridge will be closed. There is no other way. We are sorry.", quote.Text);
        Assert.Equal([0, 1, 2], quote.Parts.Select(static p => p.Paragraph));
        Assert.Equal("Anna Reid", quote.Speaker);
    }

    [Fact]
    public void A_mark_that_is_never_closed_gives_no_quote() => Assert.Empty(Read("en", "Anna Reid said: “The bridge will be closed.", "The meeting ended late."));

    [Fact]
    public void A_surname_has_the_full_name_and_a_pronoun_its_person()
    {
        var quotes = Read("en", "“The bridge will be closed,” said Anna Reid.", "“There is no other way,” she said.", "“It will open in spring,” Reid said.");
        Assert.Equal(["Anna Reid", "Anna Reid", "Anna Reid"], quotes.Select(static q => q.Speaker));
        Assert.Equal(2, quotes[2].SpeakerSpan!.Value.Paragraph);
        Assert.Equal(4, quotes[2].SpeakerSpan!.Value.Length);
    }

    [Fact]
    public void A_pronoun_means_nobody_where_two_were_named()
    {
        Assert.Equal(["Anna Reid", null], Read("en", "“The bridge will be closed,” said Anna Reid.", "Then came Carla Munro. “There is no other way,” she said.").Select(static q => q.Speaker));
        Assert.Equal(["Anna Reid", null], Read("en", "“The bridge will be closed,” Anna Reid said.", "“There is no other way,” a baker said. “It is so,” he said.").Take(2).Select(static q => q.Speaker));
        Assert.Null(Assert.Single(ReadWith(["Anna Reid", "Carla Munro"], "Anna Reid met Carla Munro.", "“There is no other way,” she said.")).Speaker);
    }

    [Fact]
    public void He_and_she_are_not_one_person() => Assert.Equal(
        ["Anna Reid", "Anna Reid", null],
        Read("en", "“The bridge will be closed,” said Anna Reid.", "“There is no other way,” she said.", "“It will open in spring,” he said.").Select(static q => q.Speaker));

    [Fact]
    public void Mentions_of_persons_are_preferred()
    {
        var quote = Assert.Single(ReadWith(["Reid"], "“The bridge will be closed,” said Harbour Office Chief Reid."));
        Assert.Equal("Reid", quote.Speaker);
        Assert.Equal("Anna Reid", Assert.Single(ReadWith(["Anna Reid"], "Anna Reid opened the meeting. “There is no other way,” she said.")).Speaker);
    }

    public static TheoryData<string> Hostile => HostileText.Texts;

    [Theory, MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Hostile_text_is_read(string text) => Check([text, text], [new TextSpan(0, 0, 1), new TextSpan(7, -1, 9)]);

    [Property(MaxTest = 500)]
    public Property Every_place_is_in_its_text() => Prop.ForAll(HostileText.Paragraphs(), static paragraphs => Check(paragraphs, []));

    private static void Check(string[] paragraphs, TextSpan[] persons)
    {
        foreach (var language in new[] { "en", "fr", "tr", "und" })
        {
            foreach (var quote in QuoteExtractor.Extract(ArticleText.Read(Articles.Of(null, paragraphs), language), persons))
            {
                Assert.InRange(quote.Parts.Count, 1, QuoteExtractor.MaxParts);
                Assert.Equal(quote.Text, string.Join(' ', quote.Parts.Select(p => paragraphs[p.Paragraph].Substring(p.Start, p.Length))));
                Assert.Equal(quote.Speaker is null, quote.SpeakerSpan is null);
                if (quote.SpeakerSpan is { } span)
                    Assert.NotEmpty(paragraphs[span.Paragraph].Substring(span.Start, span.Length));
            }
        }
    }
}
