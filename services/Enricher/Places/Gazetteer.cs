using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Ingest.Enricher.Models;

namespace Ingest.Enricher.Places;

/// <summary>
/// The world's countries, their regions and their cities, by name in many languages. Names are kept as 40 bits of their hash alone, so that a
/// name of no place is taken for one about once in three million. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// The file, little endian: the bytes <c>GAZ1</c>; the numbers of countries (1 to 256), regions, cities and names (int32 each); 16 bytes a
/// place: latitude and longitude (int32, 100,000 a degree), population (uint32), country (byte), flags (byte: 1 capital, 2 seat, the spellings
/// divided by two in the upper six bits), region
/// (uint16, 65,535 for none); its strings, each a length (byte) and UTF-8: the name, of countries and regions the ISO code, of countries the
/// languages; 65,536 bucket lengths (uint16) by the 16 uppermost bits of a name's key; 262,144 bits, one set for the key of each beginning of a
/// name (see <see cref="MayBegin"/>) by its 18 uppermost bits, the lowest bit of a byte first; 7 bytes a name: 24 further bits, the place (24 bits),
/// the kind (2 bits, 4 common word, 8 person's name), ordered by key and place; XxHash64 of all that (uint64).
/// </remarks>
internal sealed class Gazetteer
{
    public const int UnitsPerDegree = 100_000;
    public const int CapitalFlag = 1;
    public const int SeatFlag = 2;
    public const int SpellingsShift = 2;
    public const int SpellingsUnit = 2;
    public const int NoRegion = ushort.MaxValue;
    public const int CommonWordFlag = 4;
    public const int PersonNameFlag = 8;
    public const int RestBits = 24;
    public const int UnusedBits = 64 - BucketBits - RestBits;
    public const int BucketCount = 1 << BucketBits;
    public const int BeginningBits = 18;
    public const int BeginningSize = (1 << BeginningBits) / 8;
    private const int BucketBits = 16;
    private const int PlaceSize = 16;
    private const int NameSize = 7;
    private const int KindMask = 3;
    private const int HeadSize = 20;

    private readonly byte[] _file;
    private readonly int _names;
    private readonly int _beginnings;
    private readonly int[] _strings;
    private readonly int[] _buckets;
    private readonly float[] _prominence;

    private Gazetteer(byte[] file, string name)
    {
        _file = file;
        if (file.Length < HeadSize + sizeof(ulong) || !file.AsSpan().StartsWith(Magic)
            || XxHash64.HashToUInt64(file.AsSpan(0, file.Length - sizeof(ulong))) != BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(file.Length - sizeof(ulong))))
        {
            throw Damaged(name);
        }
        CountryCount = Int(4);
        RegionEnd = CountryCount + Int(8);
        Count = RegionEnd + Int(12);
        var names = Int(16);
        if (CountryCount is < 1 or > 256 || Int(8) is < 0 or >= NoRegion - 256 || Int(12) is < 0 or > 1 << RestBits || names is < 0 or > 1 << 26 || file.Length < HeadSize + ((long)Count * PlaceSize))
            throw Damaged(name);
        _strings = new int[Count];
        var at = HeadSize + (Count * PlaceSize);
        for (var place = 0; place < Count; place++)
        {
            _strings[place] = at;
            for (var part = place < CountryCount ? 3 : place < RegionEnd ? 2 : 1; part > 0; part--)
            {
                if (at >= file.Length)
                    throw Damaged(name);
                at += 1 + file[at];
            }
        }
        _beginnings = at + (BucketCount * sizeof(ushort));
        _names = _beginnings + BeginningSize;
        if (file.Length != _names + ((long)names * NameSize) + sizeof(ulong))
            throw Damaged(name);
        _buckets = new int[BucketCount + 1];
        for (var bucket = 0; bucket < BucketCount; bucket++)
            _buckets[bucket + 1] = _buckets[bucket] + BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at + (bucket * sizeof(ushort))));
        if (_buckets[BucketCount] != names)
            throw Damaged(name);
        for (var i = 0; i < names; i++)
        {
            if (PlaceOf(i) >= Count)
                throw Damaged(name);
        }
        _prominence = new float[Count];
        for (var place = 0; place < Count; place++)
        {
            var region = RegionOf(place);
            if (CountryOf(place) >= CountryCount || (region >= 0 && (region < CountryCount || region >= RegionEnd)))
                throw Damaged(name);
            _prominence[place] = PlaceProminence.Of(this, place);
        }
    }

    public static ReadOnlySpan<byte> Magic => "GAZ1"u8;

    /// <summary>How many places it holds.</summary>
    public int Count { get; }

    /// <summary>Places below this number are countries.</summary>
    public int CountryCount { get; }

    /// <summary>Places from <see cref="CountryCount"/> to below this number are regions, those behind it cities.</summary>
    public int RegionEnd { get; }

    /// <summary>Reads the gazetteer that lies in the assembly.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged.</exception>
    public static Gazetteer Load()
    {
        const string Name = "places.gaz";
        return Read(ModelFile.Read(Name), Name);
    }

    /// <summary>Reads a gazetteer; the bytes become its own.</summary>
    /// <param name="file">As <see cref="GazetteerBuilder"/> writes it.</param>
    /// <param name="name">Names it in errors.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static Gazetteer Read(byte[] file, string name) => new(file, name);

    public PlaceKind KindOf(int place) => place < CountryCount ? PlaceKind.Country : place < RegionEnd ? PlaceKind.Region : PlaceKind.City;

    public string NameOf(int place) => StringAt(_strings[place], 0);

    /// <summary>The ISO code of a country or a region; empty where there is none.</summary>
    public string CodeOf(int place) => place < RegionEnd ? StringAt(_strings[place], 1) : "";

    /// <summary>A country's official languages, ISO 639 codes with spaces between them.</summary>
    public string LanguagesOf(int country) => StringAt(_strings[country], 2);

    /// <summary>The number of the country where a place lies; a country lies in itself.</summary>
    public int CountryOf(int place) => _file[Head(place) + 12];

    /// <summary>The number of the region where a city lies, or the region itself; -1 for none.</summary>
    public int RegionOf(int place)
    {
        if (place < RegionEnd)
            return place < CountryCount ? -1 : place;
        var region = BinaryPrimitives.ReadUInt16LittleEndian(_file.AsSpan(Head(place) + 14));
        return region == NoRegion ? -1 : region;
    }

    /// <summary>In degrees, north positive.</summary>
    public double LatitudeOf(int place) => Int(Head(place)) / (double)UnitsPerDegree;

    /// <summary>In degrees, east positive.</summary>
    public double LongitudeOf(int place) => Int(Head(place) + 4) / (double)UnitsPerDegree;

    public long PopulationOf(int place) => BinaryPrimitives.ReadUInt32LittleEndian(_file.AsSpan(Head(place) + 8));

    public bool IsCapital(int place) => (_file[Head(place) + 13] & CapitalFlag) != 0;

    public bool IsSeat(int place) => (_file[Head(place) + 13] & SeatFlag) != 0;

    /// <summary>In how many ways the world's languages write it, 0 to 126.</summary>
    public int SpellingsOf(int place) => (_file[Head(place) + 13] >> SpellingsShift) * SpellingsUnit;

    /// <summary>How likely a name that knows nothing else means it; see <see cref="PlaceProminence"/>.</summary>
    public float ProminenceOf(int place) => _prominence[place];

    /// <summary>Whether a place is another or lies in it.</summary>
    public bool Contains(int outer, int inner) =>
        outer == inner || (outer < CountryCount ? CountryOf(inner) == outer : outer < RegionEnd && RegionOf(inner) == outer);

    /// <summary>Whether two cities lie so near to each other that, with one name, they are one to a reader.</summary>
    public bool AreNeighbours(int left, int right)
    {
        const double Degrees = 0.4;
        return left >= RegionEnd && right >= RegionEnd && Math.Abs(LatitudeOf(left) - LatitudeOf(right)) < Degrees && Math.Abs(LongitudeOf(left) - LongitudeOf(right)) < Degrees;
    }

    /// <summary>The entries of a name: a range for <see cref="EntryAt"/>, the best-known places first within each kind.</summary>
    /// <param name="key">From <see cref="PlaceNameKey"/>; zero finds nothing.</param>
    public Range Find(ulong key)
    {
        if (key == 0)
            return default;
        var bucket = (int)(key >> (64 - BucketBits));
        var rest = (int)((key >> UnusedBits) & ((1 << RestBits) - 1));
        var end = _buckets[bucket + 1];
        for (var first = _buckets[bucket]; first < end; first++)
        {
            if (RestOf(first) != rest)
                continue;
            var last = first + 1;
            while (last < end && RestOf(last) == rest)
                last++;
            return first..last;
        }
        return default;
    }

    /// <summary>
    /// Whether longer names may begin with what has this key: the first word of several; in scripts without spaces the first two letters, and
    /// the first three.
    /// </summary>
    public bool MayBegin(ulong key)
    {
        var bit = (int)(key >> (64 - BeginningBits));
        return (_file[_beginnings + (bit >> 3)] & (1 << (bit & 7))) != 0;
    }

    /// <summary>One of the entries that <see cref="Find"/> found.</summary>
    public PlaceNameEntry EntryAt(int index)
    {
        var flags = _file[_names + (index * NameSize) + 6];
        return new PlaceNameEntry(PlaceOf(index), (PlaceNameKind)(flags & KindMask), (flags & CommonWordFlag) != 0, (flags & PersonNameFlag) != 0);
    }

    private static InvalidDataException Damaged(string name) =>
        new($"The gazetteer {name} is damaged: take the file from the sources again, or build it with tests/Ingest.Enricher.Quality (docs/places.md).");

    private static int Head(int place) => HeadSize + (place * PlaceSize);

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(at));

    private int RestOf(int index) => ThreeBytes(_names + (index * NameSize));

    private int PlaceOf(int index) => ThreeBytes(_names + (index * NameSize) + 3);

    private int ThreeBytes(int at) => _file[at] | (_file[at + 1] << 8) | (_file[at + 2] << 16);

    private string StringAt(int at, int part)
    {
        for (; part > 0; part--)
            at += 1 + _file[at];
        return Encoding.UTF8.GetString(_file, at + 1, _file[at]);
    }
}
