using System.Collections.Frozen;

namespace Ingest.Enricher.Facts;

/// <summary>
/// Units that mean one quantity wherever they stand behind a number, in English, German, French, Spanish, Italian and Portuguese. Those that can
/// mean another thing ("m", "t", "pounds", "degrees") are not among them.
/// </summary>
internal static class Units
{
    private const int Longest = 32;
    private const int MostTokens = 3;

    private static readonly FrozenDictionary<string, (FactKind Kind, string Unit)> All = Read(
        (FactKind.Speed, "km/h", "km/h|kph|kmh|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|stundenkilometer|stundenkilometern|kilometer pro stunde|kilomètres par heure|kilomètres-heure|kilómetros por hora|chilometri orari|quilômetros por hora|quilómetros por hora"),
        (FactKind.Speed, "mph", "mph|miles per hour|miles an hour"),
        (FactKind.Speed, "kn", "knots"),
        (FactKind.Speed, "m/s", "m/s|metres per second|meters per second"),
        (FactKind.Temperature, "°C", "°c|℃|degrees celsius|degrees centigrade|grad celsius|degrés celsius|grados celsius|gradi celsius|graus celsius"),
        (FactKind.Temperature, "°F", "°f|℉|degrees fahrenheit"),
        (FactKind.Length, "km", "km|kilometres|kilometers|kilometre|kilometer|kilometern|kilomètres|kilomètre|kilómetros|chilometri|quilômetros|quilómetros"),
        (FactKind.Length, "m", "metres|meters|metern|meter|mètres|metros|metri"),
        (FactKind.Length, "cm", "cm|centimetres|centimeters|zentimeter|centimètres|centímetros|centimetri"),
        (FactKind.Length, "mm", "mm|millimetres|millimeters|millimeter|millimètres|milímetros|millimetri"),
        (FactKind.Length, "mi", "miles"),
        (FactKind.Length, "ft", "feet|ft"),
        (FactKind.Length, "in", "inches"),
        (FactKind.Length, "yd", "yards"),
        (FactKind.Area, "km²", "km²|km2|sq km|square kilometres|square kilometers|quadratkilometer|kilomètres carrés|kilómetros cuadrados|chilometri quadrati|quilômetros quadrados"),
        (FactKind.Area, "m²", "m²|m2|sq m|square metres|square meters|quadratmeter|mètres carrés|metros cuadrados|metri quadrati|metros quadrados"),
        (FactKind.Area, "mi²", "sq miles|square miles"),
        (FactKind.Area, "ft²", "sq ft|square feet|square foot"),
        (FactKind.Area, "ha", "ha|hectares|hektar|hectáreas|ettari"),
        (FactKind.Area, "acre", "acres"),
        (FactKind.Volume, "L", "litres|liters|liter|litern|litros|litri"),
        (FactKind.Volume, "gal", "gallons"),
        (FactKind.Volume, "bbl", "barrels|barils|barriles|barili|barris"),
        (FactKind.Volume, "m³", "m³|cubic metres|cubic meters|kubikmeter|mètres cubes|metros cúbicos|metri cubi"),
        (FactKind.Mass, "kg", "kg|kgs|kilograms|kilogrammes|kilos|kilo|kilogramm|chili|quilos|kilogramos|chilogrammi"),
        (FactKind.Mass, "t", "tonnes|tonnen|toneladas|tonnellate|metric tons"),
        (FactKind.Mass, "ton", "tons"),
        (FactKind.Mass, "g", "grams|gramm|grammes|gramos|grammi|gramas"),
        (FactKind.Power, "kW", "kw|kilowatts|kilowatt"),
        (FactKind.Power, "MW", "mw|megawatts|megawatt"),
        (FactKind.Power, "GW", "gw|gigawatts|gigawatt"),
        (FactKind.Energy, "kWh", "kwh|kilowatt hours|kilowatt-hours|kilowattstunden"),
        (FactKind.Energy, "MWh", "mwh|megawatt hours|megawatt-hours|megawattstunden"),
        (FactKind.Energy, "GWh", "gwh|gigawatt hours|gigawatt-hours|gigawattstunden"),
        (FactKind.Energy, "TWh", "twh|terawatt hours|terawatt-hours|terawattstunden"),
        (FactKind.Percentage, "%", "%|percent|per cent|pct|prozent|pour cent|por ciento|per cento|por cento|procent"));

    /// <summary>The unit behind a number, and the first token behind the unit; null where there is none.</summary>
    internal static (FactKind Kind, string Unit, int End)? Behind(FactText text, ReadNumber number)
    {
        // In Spanish and Italian it is a verb.
        if (text.Is(number.End, "ha") && text.Language is "es" or "it")
            return null;
        Span<char> joined = stackalloc char[Longest];
        var length = 0;
        (FactKind, string, int)? found = null;
        if (number.Suffix > 0)
        {
            if (number.Suffix >= Longest)
                return null;
            length = text.Of(number.End - 1)[^number.Suffix..].ToLowerInvariant(joined);
            found = Find(joined[..length], number.End, found);
        }
        for (var i = number.End; i < text.Count && i < number.End + MostTokens; i++)
        {
            var token = text.Of(i);
            if (length + token.Length + 1 > Longest)
                break;
            if (length > 0 && text[i].FollowsSpace)
                joined[length++] = ' ';
            length += token.ToLowerInvariant(joined[length..]);
            found = Find(joined[..length], i + 1, found);
        }
        return found;
    }

    private static (FactKind, string, int)? Find(ReadOnlySpan<char> name, int end, (FactKind, string, int)? before) =>
        All.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var unit) ? (unit.Kind, unit.Unit, end) : before;

    private static FrozenDictionary<string, (FactKind, string)> Read(params ReadOnlySpan<(FactKind Kind, string Unit, string Names)> units)
    {
        var all = new Dictionary<string, (FactKind, string)>(StringComparer.Ordinal);
        foreach (var (kind, unit, names) in units)
        {
            foreach (var name in names.Split('|'))
                all.Add(name, (kind, unit));
        }
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
