using System.Collections.Frozen;

namespace Ingest.Enricher.Entities;

/// <summary>Words that make the capitals before or behind them an event's name, collected by hand.</summary>
internal static class EventNames
{
    /// <summary>Last words of events' names that need a word before them.</summary>
    private static readonly FrozenSet<string> Final = Set("War|Wars|Revolution|Uprising|Intifada|Olympics|Paralympics|Games|Cup|Championship|Championships|Bowl|Prix|Marathon|Festival|Summit|Massacre|Genocide|Earthquake|Referendum|Expo|Biennale|Open");

    /// <summary>Whole names.</summary>
    private static readonly FrozenSet<string> Whole = Set("World Cup|Super Bowl|Olympics|Olympic Games|Winter Olympics|Summer Olympics|Paralympics|Paralympic Games|Commonwealth Games|Asian Games|Invictus Games|Champions League final|Copa América|Grand National|Arab Spring|Prague Spring|Holocaust|Industrial Revolution|French Revolution|Brexit referendum|Tour de France|Giro d'Italia|Great Depression|Great Recession|Eurovision Song Contest|Six Nations|Ryder Cup|Coupe du monde|Copa del Mundo|Weltmeisterschaft|Jeux olympiques|Juegos Olímpicos|Olympische Spiele");

    /// <summary>Kinds of storm, whose name follows.</summary>
    private static readonly FrozenSet<string> Storms = Set("Hurricane|Typhoon|Cyclone|Storm|Superstorm");

    /// <summary>What is "of" a place.</summary>
    private static readonly FrozenSet<string> OfPlace = Set("Battle|Siege|Fall");

    // "Open" and "Games" alone mean shops and toys as well: only behind these.
    private static readonly FrozenSet<string> BeforeOpen = Set("Australian|French|US|U.S.|British|Wimbledon|Italian|Olympic|Asian|Commonwealth|Paralympic|Invictus|African|European|Pan-American");

    internal static bool IsFinal(string word) => Final.Contains(word);

    internal static bool IsWhole(string words) => Whole.Contains(words);

    internal static bool IsStorm(string word) => Storms.Contains(word);

    internal static bool IsOfPlace(string word) => OfPlace.Contains(word);

    internal static bool NeedsKind(string word) => word is "Open" or "Games";

    internal static bool IsKind(string word) => BeforeOpen.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet(StringComparer.Ordinal);
}
