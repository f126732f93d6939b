using System.Text.Json;
using Ingest.Contracts;
using Ingest.Enricher.Entities;
using Ingest.Enricher.Places;
using Ingest.Enricher.Sentences;
using Ingest.Names;

namespace Ingest.Enricher;

/// <summary>Turns what the parts of the Enricher found into what messages carry.</summary>
internal static class EnrichmentParts
{
    /// <summary>Mentions of an entity that are kept, the first ones; all are counted.</summary>
    private const int MaxMentions = 100;

    /// <summary>Other forms of a name that are kept.</summary>
    private const int MaxAliases = 20;

    public static Entity Of(EntityGroup group) => new()
    {
        Type = Name(group.Type),
        Name = group.Name,
        Key = NameKey.Of(group.Name),
        Count = group.Mentions.Count,
        Aliases = [.. group.Aliases.Where(alias => alias != group.Name).Take(MaxAliases)],
        Mentions = [.. group.Mentions.Take(MaxMentions).Select(static mention => new ArticleSpan { Paragraph = mention.Paragraph, Start = mention.Start, Length = mention.Length })],
        Confidence = Math.Round(group.Mentions.Max(static mention => (double)mention.Score), 3),
    };

    /// <summary>The named places in order of their first mention, and the main place, which need not be named.</summary>
    public static IReadOnlyList<Place> Of(ResolvedPlaces resolved)
    {
        var places = resolved.Places.OrderBy(static place => place.Mentions.Select(static mention => (mention.Paragraph, mention.Start)).FirstOrDefault((int.MaxValue, 0)))
            .Select(place => Of(place, resolved.Main is { } main && IsSame(place, main))).ToList();
        if (resolved.Main is { } other && !places.Exists(static place => place.IsMain))
            places.Add(Of(other, isMain: true));
        return places;
    }

    public static Contracts.KeyPhrase Of(Gist.KeyPhrase phrase) => new() { Text = phrase.Text, Count = phrase.Count, Score = Math.Round(phrase.Score, 3) };

    /// <summary>A quote that goes on over words of the article or over paragraphs is one for each of its parts.</summary>
    public static IEnumerable<Contracts.Quote> Of(Quotes.Quote quote) => quote.Parts.Select(part => new Contracts.Quote { Span = Of(part), Speaker = quote.Speaker });

    public static Contracts.Fact Of(Facts.Fact fact) => new()
    {
        Kind = JsonNamingPolicy.KebabCaseLower.ConvertName($"{fact.Kind}"),
        Value = fact.Value,
        Unit = fact.Unit,
        Qualifier = fact.Qualifier == Facts.FactQualifier.None ? null : JsonNamingPolicy.KebabCaseLower.ConvertName($"{fact.Qualifier}"),
        Span = Of(fact.Span),
    };

    /// <summary>Each watched name once, in order of its first match.</summary>
    public static IReadOnlyList<WatchedName> Of(IReadOnlyList<Watch.WatchMatch> matches) =>
        [.. matches.GroupBy(static match => match.Entry).Select(static name => new WatchedName { Name = name.Key.Name, Tag = name.Key.Tag, Count = name.Count() })];

    public static ArticleSpan Of(TextSpan span) => new() { Paragraph = span.Paragraph, Start = span.Start, Length = span.Length };

    private static Place Of(ResolvedPlace place, bool isMain) => new()
    {
        Name = place.Name,
        Kind = place.Kind.ToString().ToLowerInvariant(),
        Country = place.Country,
        Region = place.Region,
        Latitude = Math.Round(place.Latitude, 4),
        Longitude = Math.Round(place.Longitude, 4),
        IsMain = isMain,
        Count = place.Count,
        Confidence = place.Confidence,
        Mentions = [.. place.Mentions.Select(Of)],
    };

    private static bool IsSame(ResolvedPlace one, ResolvedPlace other) => (one.Name, one.Kind, one.Country, one.Region) == (other.Name, other.Kind, other.Country, other.Region);

    private static string Name(EntityType type) => type switch
    {
        EntityType.Person => "PERSON",
        EntityType.Organisation => "ORGANISATION",
        EntityType.Location => "LOCATION",
        EntityType.Norp => "NORP",
        _ => "EVENT",
    };
}
