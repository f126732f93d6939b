using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Enricher.Facts;
using Ingest.Enricher.Sentences;
using Ingest.Enricher.Tests.Gist;

namespace Ingest.Enricher.Tests.Facts;

public sealed class FactExtractorTests
{
    private static IReadOnlyList<Fact> Read(string language, params string[] paragraphs) => FactExtractor.Extract(ArticleText.Read(Articles.Of(null, paragraphs), language));

    private static string Show(string language, string text) =>
        string.Join("; ", Read(language, text).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Kind} {f.Value:0.######} {f.Unit}{(f.Qualifier == FactQualifier.None ? "" : $" {f.Qualifier}")} [{text.AsSpan(f.Span.Start, f.Span.Length)}]")));

    [Theory]
    [InlineData("At least 12 people were killed on Monday.", "Killed 12  AtLeast [At least 12 people were killed]")]
    [InlineData("The blast left twelve dead.", "Killed 12  [twelve dead]")]
    [InlineData("The storm killed 12 people and injured 30 others.", "Killed 12  [killed 12 people]; Injured 30  [injured 30 others]")]
    [InlineData("Twelve people were killed and 30 wounded.", "Killed 12  [Twelve people were killed]; Injured 30  [30 wounded]")]
    [InlineData("Dozens of people were arrested.", "Arrested 12  Multiples [Dozens of people were arrested]")]
    [InlineData("Tens of thousands of people have been displaced.", "Displaced 10000  Multiples [Tens of thousands of people have been displaced]")]
    [InlineData("A fire, killing at least three, broke out.", "Killed 3  AtLeast [killing at least three]")]
    [InlineData("The death toll has risen to more than 1,200.", "Killed 1200  MoreThan [death toll has risen to more than 1,200]")]
    [InlineData("Twenty-five villagers are missing.", "Missing 25  [Twenty-five villagers are missing]")]
    [InlineData("Two dozen civilians were wounded.", "Injured 24  [Two dozen civilians were wounded]")]
    [InlineData("One hundred and twenty people died.", "Killed 120  [One hundred and twenty people died]")]
    [InlineData("Police arrested 12.", "Arrested 12  [arrested 12]")]
    [InlineData("Up to 12 Palestinians were killed.", "Killed 12  UpTo [Up to 12 Palestinians were killed]")]
    public void Casualties_are_counted(string text, string expected) => Assert.Equal(expected, Show("en", text));

    [Theory]
    [InlineData("He was killed in 2019.")]
    [InlineData("The farmer killed 12 cows.")]
    [InlineData("She was killed 12 years ago.")]
    [InlineData("Twelve soldiers killed a civilian.")]
    [InlineData("The flood could have killed 12 people.")]
    [InlineData("Between 10 and 15 people were killed.")]
    [InlineData("10–15 people were killed.")]
    [InlineData("10 to 15 people were killed.")]
    [InlineData("No one was hurt.")]
    [InlineData("The Model 8900 is missing a wheel.")]
    [InlineData("They won 2-1 and 3:0 at 10:30 on 5 May 2024.")]
    [InlineData("Version 1.2.3 weighs 3 pounds and turns 30 degrees.")]
    [InlineData("An F-16 flew 200m over Route 66.")]
    [InlineData("More than 31, 000 people dead.")]
    public void What_is_not_certain_is_left_out(string text) => Assert.Equal("", Show("en", text));

    [Theory]
    [InlineData("de", "Mindestens zwölf Menschen wurden bei dem Angriff getötet.", "Killed 12  AtLeast [Mindestens zwölf Menschen wurden bei dem Angriff getötet]")]
    [InlineData("de", "Es gab 12 Tote und mehr als 1.200 Verletzte.", "Killed 12  [12 Tote]; Injured 1200  MoreThan [mehr als 1.200 Verletzte]")]
    [InlineData("fr", "L'attaque a fait au moins 12 morts et 30 blessés.", "Killed 12  AtLeast [au moins 12 morts]; Injured 30  [30 blessés]")]
    [InlineData("fr", "Douze personnes ont été arrêtées.", "Arrested 12  [Douze personnes ont été arrêtées]")]
    [InlineData("es", "Al menos doce personas murieron y otras 30 resultaron heridas.", "Killed 12  AtLeast [Al menos doce personas murieron]; Injured 30  [30 resultaron heridas]")]
    [InlineData("es", "Hay 12 muertos y 30 heridos.", "Killed 12  [12 muertos]; Injured 30  [30 heridos]")]
    [InlineData("it", "Il bilancio è di 12 morti e almeno 30 feriti.", "Killed 12  [12 morti]; Injured 30  AtLeast [almeno 30 feriti]")]
    [InlineData("pt", "Pelo menos 12 pessoas morreram e 30 pessoas ficaram feridas.", "Killed 12  AtLeast [Pelo menos 12 pessoas morreram]; Injured 30  [30 pessoas ficaram feridas]")]
    public void Casualties_are_counted_in_other_languages(string language, string text, string expected) => Assert.Equal(expected, Show(language, text));

    [Theory]
    [InlineData("en", "It cost $3.5 million.", "Money 3500000 $ [$3.5 million]")]
    [InlineData("en", "It cost about US$3,500.", "Money 3500 USD About [about US$3,500]")]
    [InlineData("en", "A €200m loan and £1.5bn more.", "Money 200000000 EUR [€200m]; Money 1500000000 GBP [£1.5bn]")]
    [InlineData("en", "He paid Rs 5 crore and ₹2 lakh.", "Money 50000000 Rs [Rs 5 crore]; Money 200000 INR [₹2 lakh]")]
    [InlineData("en", "It is worth 100 million yen.", "Money 100000000 JPY [100 million yen]")]
    [InlineData("en", "Two million Canadian dollars, 5 million U.S. dollars.", "Money 2000000 CAD [Two million Canadian dollars]; Money 5000000 USD [5 million U.S. dollars]")]
    [InlineData("en", "USD 5,000; then 5,000 CHF", "Money 5000 USD [USD 5,000]; Money 5000 CHF [5,000 CHF]")]
    [InlineData("en", "Fees of $120–$250 and $3-5 million.", "")]
    [InlineData("de", "Das kostet 3,5 Milliarden Euro, zuvor 1.500 €.", "Money 3500000000 EUR [3,5 Milliarden Euro]; Money 1500 EUR [1.500 €]")]
    [InlineData("fr", "Soit 142 millions d'euros et 1 200 000 €.", "Money 142000000 EUR [142 millions d'euros]; Money 1200000 EUR [1 200 000 €]")]
    [InlineData("es", "Son 3,5 millones de euros y 20.000 dólares.", "Money 3500000 EUR [3,5 millones de euros]; Money 20000 $ [20.000 dólares]")]
    [InlineData("es", "Son 2 mil millones de euros.", "Money 2000000000 EUR [2 mil millones de euros]")]
    [InlineData("it", "Vale 2,5 miliardi di euro.", "Money 2500000000 EUR [2,5 miliardi di euro]")]
    [InlineData("pt", "Custa R$ 3,5 milhões, ou 2 bilhões de reais.", "Money 3500000 BRL [R$ 3,5 milhões]; Money 2000000000 BRL [2 bilhões de reais]")]
    [InlineData("ja", "¥500を払った。", "Money 500 JPY [¥500]")]
    public void Sums_have_their_currency(string language, string text, string expected) => Assert.Equal(expected, Show(language, text));

    [Theory]
    [InlineData("en", "It rose 3.5% or 4 per cent.", "Percentage 3.5 % [3.5%]; Percentage 4 % [4 per cent]")]
    [InlineData("en", "A magnitude 6.4 quake, then one of 5.1 magnitude and a 4.9-magnitude one.", "Magnitude 6.4  [magnitude 6.4]; Magnitude 5.1  [5.1 magnitude]; Magnitude 4.9  [4.9-magnitude]")]
    [InlineData("en", "Winds of up to 120 km/h, or 75 miles per hour.", "Speed 120 km/h UpTo [up to 120 km/h]; Speed 75 mph [75 miles per hour]")]
    [InlineData("en", "It was 30 degrees Celsius, then −5°C.", "Temperature 30 °C [30 degrees Celsius]; Temperature -5 °C [−5°C]")]
    [InlineData("en", "It burnt 1,500 acres and 20 square kilometres.", "Area 1500 acre [1,500 acres]; Area 20 km² [20 square kilometres]")]
    [InlineData("en", "A 50 MW plant stores 200 MWh in 2 tonnes.", "Power 50 MW [50 MW]; Energy 200 MWh [200 MWh]; Mass 2 t [2 tonnes]")]
    [InlineData("de", "Das sind 3,5 Prozent auf 12 Kilometern.", "Percentage 3.5 % [3,5 Prozent]; Length 12 km [12 Kilometern]")]
    [InlineData("de", "Ein Beben der Stärke 6.4, das 12.5 Prozent spürten.", "Magnitude 6.4  [Stärke 6.4]; Percentage 12.5 % [12.5 Prozent]")]
    [InlineData("es", "El 3,5 por ciento de 2024 ha querido.", "Percentage 3.5 % [3,5 por ciento]")]
    public void Quantities_have_their_unit(string language, string text, string expected) => Assert.Equal(expected, Show(language, text));

    public static TheoryData<string> Hostile => HostileText.Texts;

    [Theory, MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Hostile_text_is_read(string text) => Check([text, text]);

    [Property(MaxTest = 500)]
    public Property Every_place_is_in_its_text() => Prop.ForAll(HostileText.Paragraphs(), Check);

    private static void Check(string[] paragraphs)
    {
        foreach (var language in new[] { "en", "de", "fr", "und" })
        {
            var facts = Read(language, paragraphs);
            Assert.InRange(facts.Count, 0, FactExtractor.MaxFacts);
            Assert.All(facts, f => Assert.NotEmpty(paragraphs[f.Span.Paragraph].Substring(f.Span.Start, f.Span.Length)));
        }
    }
}
