using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Ingest.Enricher.Language;

namespace Ingest.Enricher.Places;

/// <summary>Gathers places and their names, and writes the file that <see cref="Gazetteer"/> reads. The same input gives the same bytes.</summary>
internal sealed class GazetteerBuilder
{
    private readonly List<GazetteerPlace> _places = [];
    private readonly Dictionary<(ulong Key, int Place), PlaceNameKind> _names = [];
    private readonly HashSet<ulong> _words = [];
    private readonly HashSet<ulong> _persons = [];
    private readonly byte[] _beginnings = new byte[Gazetteer.BeginningSize];

    /// <summary>How many names it has.</summary>
    public int NameCount => _names.Count;

    public IReadOnlyList<GazetteerPlace> Places => _places;

    /// <summary>Adds a place: every country first, then every region, then the cities, those of more people first.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">It is out of this order, or its country or region is none.</exception>
    public int Add(GazetteerPlace place)
    {
        var number = _places.Count;
        var last = number == 0 ? null : _places[^1];
        if (last is not null && (place.Kind < last.Kind || (place.Kind == PlaceKind.City && last.Kind == PlaceKind.City && place.Population > last.Population)))
            throw new ArgumentException($"{place.Name} is out of order: countries first, then regions, then cities by falling population.", nameof(place));
        var country = place.Kind == PlaceKind.Country ? number : place.Country;
        if (country > byte.MaxValue || country < 0 || country > number || (country < number && _places[country].Kind != PlaceKind.Country))
            throw new ArgumentException($"{place.Name} lies in no country.", nameof(place));
        if (place.Kind == PlaceKind.City && place.Region >= 0 && (place.Region >= number || _places[place.Region].Kind != PlaceKind.Region))
            throw new ArgumentException($"{place.Name} lies in no region.", nameof(place));
        if (Encoding.UTF8.GetByteCount(place.Name) is 0 or > byte.MaxValue)
            throw new ArgumentException($"{place.Name} is no name of 1 to 255 bytes.", nameof(place));
        _places.Add(place with { Country = country });
        AddName(number, place.Name, PlaceNameKind.Name);
        return number;
    }

    /// <summary>Adds a name, also without accents and case; one without letters is left out.</summary>
    public void AddName(int place, string name, PlaceNameKind kind)
    {
        AddKey(PlaceNameKey.Of(name), place, kind);
        AddBeginnings(name);
        // "Saint" is written both ways, but mostly as the place itself does.
        if (kind == PlaceNameKind.Name)
            kind = PlaceNameKind.Alternate;
        if (name.Contains("Saint ", StringComparison.Ordinal) || name.Contains("Saint-", StringComparison.Ordinal))
            AddSpelling(name.Replace("Saint", "St", StringComparison.Ordinal), place, kind);
        else if (name.StartsWith("St. ", StringComparison.Ordinal) || name.StartsWith("St ", StringComparison.Ordinal))
            AddSpelling(string.Concat("Saint", name.AsSpan(name.IndexOf(' '))), place, kind);
    }

    private void AddSpelling(string name, int place, PlaceNameKind kind)
    {
        AddKey(PlaceNameKey.Of(name), place, kind);
        AddBeginnings(name);
    }

    private void AddBeginnings(string name)
    {
        var letters = name.Length > 0 && Scripts.HasNoSpaces(Scripts.Of(name[0]));
        var key = new PlaceNameKey();
        for (var i = 0; i < name.Length; i++)
        {
            if (!letters && key.Letters > 0 && name[i] is ' ' or '-')
            {
                SetBeginning(key.Value);
                return;
            }
            key.Add(name[i]);
            if (letters && key.Letters is 2 or 3)
                SetBeginning(key.Value);
        }
    }

    private void SetBeginning(ulong key)
    {
        var bit = (int)(key >> (64 - Gazetteer.BeginningBits));
        _beginnings[bit >> 3] |= (byte)(1 << (bit & 7));
    }

    /// <summary>Takes a name away from a place that has it by mistake.</summary>
    public void RemoveName(int place, string name) => _names.Remove((PlaceNameKey.Of(name), place));

    /// <summary>Adds a name that counts in capitals only.</summary>
    /// <param name="place">The place's number.</param>
    /// <param name="capitals">Two to four capitals.</param>
    /// <param name="kind">How it stands for the place.</param>
    /// <exception cref="ArgumentException">It has other letters.</exception>
    public void AddCapitals(int place, string capitals, PlaceNameKind kind)
    {
        if (PlaceNameKey.OfCapitals(capitals) == 0)
            throw new ArgumentException($"{capitals} is not two to four capitals.", nameof(capitals));
        AddKey(PlaceNameKey.OfCapitals(capitals), place, kind);
    }

    /// <summary>Says that a name is also an everyday word.</summary>
    public void MarkCommonWord(string name) => _words.Add(PlaceNameKey.Of(name));

    /// <summary>Says that a name is also a person's.</summary>
    public void MarkPersonName(string name) => _persons.Add(PlaceNameKey.Of(name));

    /// <summary>The file.</summary>
    public byte[] Write()
    {
        var names = _names.Where(name => name.Key.Key != 0).Select(name => (Key: name.Key.Key >> Gazetteer.UnusedBits, Whole: name.Key.Key, name.Key.Place, Kind: name.Value))
            .OrderBy(static name => name.Key).ThenBy(static name => name.Place).ThenBy(static name => name.Kind).ToList();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Gazetteer.Magic);
        foreach (var kind in Enum.GetValues<PlaceKind>())
            writer.Write(_places.Count(place => place.Kind == kind));
        writer.Write(names.Count);
        foreach (var place in _places)
        {
            writer.Write((int)Math.Round(place.Latitude * Gazetteer.UnitsPerDegree));
            writer.Write((int)Math.Round(place.Longitude * Gazetteer.UnitsPerDegree));
            writer.Write((uint)Math.Clamp(place.Population, 0, uint.MaxValue));
            writer.Write((byte)place.Country);
            writer.Write((byte)((place.IsCapital ? Gazetteer.CapitalFlag : 0) | (place.IsSeat ? Gazetteer.SeatFlag : 0)
                | (Math.Clamp(place.Spellings / Gazetteer.SpellingsUnit, 0, byte.MaxValue >> Gazetteer.SpellingsShift) << Gazetteer.SpellingsShift)));
            writer.Write(checked((ushort)(place.Region < 0 ? Gazetteer.NoRegion : place.Region)));
        }
        foreach (var place in _places)
        {
            WriteString(writer, place.Name);
            if (place.Kind != PlaceKind.City)
                WriteString(writer, place.Code);
            if (place.Kind == PlaceKind.Country)
                WriteString(writer, place.Languages);
        }
        var counts = new ushort[Gazetteer.BucketCount];
        foreach (var name in names)
            counts[name.Key >> Gazetteer.RestBits] = checked((ushort)(counts[name.Key >> Gazetteer.RestBits] + 1));
        foreach (var count in counts)
            writer.Write(count);
        writer.Write(_beginnings);
        foreach (var name in names)
        {
            WriteThreeBytes(writer, (int)(name.Key & ((1 << Gazetteer.RestBits) - 1)));
            WriteThreeBytes(writer, name.Place);
            writer.Write((byte)((int)name.Kind | (_words.Contains(name.Whole) ? Gazetteer.CommonWordFlag : 0) | (_persons.Contains(name.Whole) ? Gazetteer.PersonNameFlag : 0)));
        }
        writer.Flush();
        Span<byte> check = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(check, XxHash64.HashToUInt64(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        writer.Write(check);
        writer.Flush();
        return stream.ToArray();
    }

    private void AddKey(ulong key, int place, PlaceNameKind kind)
    {
        if (!_names.TryGetValue((key, place), out var known) || kind < known)
            _names[(key, place)] = kind;
    }

    private static void WriteString(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write(checked((byte)bytes.Length));
        writer.Write(bytes);
    }

    private static void WriteThreeBytes(BinaryWriter writer, int value)
    {
        writer.Write((ushort)value);
        writer.Write((byte)(value >> 16));
    }
}
