using Ingest.Enricher.Models;

namespace Ingest.Enricher.Entities;

/// <summary>
/// Names by the lists that they are in, word by word, without regard to case. Holds hashes of 32 bits: of 100,000 unknown words about ten are
/// taken for known. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// The file is a <see cref="HashTableFile"/> of the kind <c>ENG1</c>; its values are <see cref="NameClasses"/>, and the highest bit where longer
/// names begin so.
/// </remarks>
internal sealed class Gazetteer
{
    /// <summary>In words.</summary>
    internal const int LongestName = 7;

    private const ushort Continues = 0x8000;

    private static readonly byte[] Magic = "ENG1"u8.ToArray();

    private readonly uint[] _keys;
    private readonly ushort[] _values;
    private readonly int _mask;

    private Gazetteer(ReadOnlySpan<uint> keys, ReadOnlySpan<ushort> values)
    {
        var places = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 3 / 2));
        (_keys, _values, _mask) = (new uint[places], new ushort[places], places - 1);
        for (var i = 0; i < keys.Length; i++)
        {
            var place = (int)(keys[i] & (uint)_mask);
            while (_values[place] != 0)
                place = (place + 1) & _mask;
            (_keys[place], _values[place]) = (keys[i], values[i]);
        }
    }

    /// <summary>Reads a list.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="name">Names it in errors.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static Gazetteer Read(ReadOnlySpan<byte> file, string name)
    {
        HashTableFile.Read(file, Magic, name, out var keys, out var values);
        // An entry without a value would end searches.
        if (values.Contains((ushort)0))
            throw ModelFile.Damaged(name);
        return new Gazetteer(keys, values);
    }

    /// <summary>Writes a list as <see cref="Read"/> reads it.</summary>
    /// <param name="names">Each name as its words' <see cref="WordForm.Lower"/> hashes.</param>
    internal static byte[] Write(IEnumerable<(uint[] Words, NameClasses Classes)> names)
    {
        var entries = new SortedDictionary<uint, ushort>();
        foreach (var (words, classes) in names)
        {
            if (words.Length is 0 or > LongestName)
                continue;
            uint key = 0;
            for (var i = 0; i < words.Length; i++)
            {
                key = Next(key, words[i]);
                var value = i + 1 < words.Length ? Continues : (ushort)classes;
                entries[key] = (ushort)(entries.GetValueOrDefault(key) | value);
            }
        }
        return HashTableFile.Write(Magic, entries);
    }

    /// <summary>The lists that one word is in.</summary>
    internal NameClasses Of(uint word) => (NameClasses)(Find(Next(0, word)) & ~Continues);

    /// <summary>The longest name that begins a run of words; zero words where none does.</summary>
    internal (int Words, NameClasses Classes) Longest(ReadOnlySpan<uint> words)
    {
        var found = (0, NameClasses.None);
        uint key = 0;
        for (var i = 0; i < words.Length && i < LongestName; i++)
        {
            key = Next(key, words[i]);
            var value = Find(key);
            if ((value & ~Continues) != 0)
                found = (i + 1, (NameClasses)(value & ~Continues));
            if ((value & Continues) == 0)
                break;
        }
        return found;
    }

    private static uint Next(uint key, uint word) => FeatureHash.Mix(key + 0x9E3779B9u, word);

    private int Find(uint key)
    {
        for (var place = (int)(key & (uint)_mask); _values[place] != 0; place = (place + 1) & _mask)
        {
            if (_keys[place] == key)
                return _values[place];
        }
        return 0;
    }
}
