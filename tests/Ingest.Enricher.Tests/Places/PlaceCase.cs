using System.Text;
using Ingest.Enricher.Places;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Tests.Places;

/// <summary>An article in which <c>[names]</c> of places and <c>{names}</c> of persons are marked, and the places that it names.</summary>
/// <param name="Name">What the case is about.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Article">One line a paragraph; a first line that begins with # is the title.</param>
/// <param name="Expected">
/// Places with semicolons between them: <c>Paris/FR</c>, <c>Paris/US-TX</c>, <c>Texas/US</c>; <c>-Paris</c> for a name that must not be given; <c>*Kyiv/UA</c> for the main
/// place. Others may be given too.
/// </param>
/// <param name="Publisher">The publisher's country; null for none.</param>
/// <param name="Scanned">Whether the gazetteer looks for the names itself: the marks are left out.</param>
internal sealed record PlaceCase(string Name, string Language, string Article, string Expected, string? Publisher = null, bool Scanned = false)
{
    public PlaceDocument Document()
    {
        var mentions = new List<TextSpan>();
        var persons = new List<TextSpan>();
        PlaceText? title = null;
        var paragraphs = new List<PlaceText>();
        foreach (var line in Article.Split('\n'))
        {
            var isTitle = line[0] == '#';
            var number = isTitle ? TextSpan.Title : paragraphs.Count;
            var text = new StringBuilder();
            var start = 0;
            foreach (var sign in isTitle ? line[1..].TrimStart() : line)
            {
                if (sign is '[' or '{')
                    start = text.Length;
                else if (sign is ']' or '}')
                    (sign == ']' ? mentions : persons).Add(new TextSpan(number, start, text.Length - start));
                else
                    text.Append(sign);
            }
            if (isTitle)
                title = PlaceText.Of(text.ToString());
            else
                paragraphs.Add(PlaceText.Of(text.ToString()));
        }
        return new PlaceDocument
        {
            Title = title,
            Paragraphs = paragraphs,
            Language = Language,
            Mentions = Scanned ? null : mentions,
            Persons = Scanned ? [] : persons,
            PublisherCountry = Publisher,
        };
    }

    /// <summary>What is wrong with an answer; empty where it is right.</summary>
    public IEnumerable<string> Errors(ResolvedPlaces answer)
    {
        foreach (var expected in Expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (expected[0] == '-')
            {
                if (answer.Places.Any(place => place.Name == expected[1..]))
                    yield return $"{expected[1..]} is given";
            }
            else if (expected[0] == '*')
            {
                if (answer.Main is null || !Matches(answer.Main, expected[1..]))
                    yield return $"main place {Text(answer.Main)} instead of {expected[1..]}";
            }
            else if (!answer.Places.Any(place => Matches(place, expected)))
            {
                yield return $"{expected} is not among {string.Join("; ", answer.Places.Select(Text))}";
            }
        }
    }

    private static bool Matches(ResolvedPlace place, string expected)
    {
        var parts = expected.Split('/');
        return place.Name == parts[0] && (parts[1].Length == 2 ? place.Country == parts[1] : place.RegionCode == parts[1])
            && (parts.Length < 3 || place.Kind.ToString() == parts[2]);
    }

    private static string Text(ResolvedPlace? place) => place is null ? "none" : $"{place.Name}/{place.RegionCode ?? place.Country}/{place.Kind} {place.Confidence:0.00}";
}
