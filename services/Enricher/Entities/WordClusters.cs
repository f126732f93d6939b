using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Ingest.Enricher.Models;

namespace Ingest.Enricher.Entities;

/// <summary>
/// Words by the company that they keep: a class for each common word, from the exchange algorithm (S. Martin, J. Liermann, H. Ney, Algorithms
/// for bigram and trigram word clustering, Speech Communication 24, 1998). Immutable and thread-safe.
/// </summary>
/// <remarks>
/// The file, little endian: the bytes <c>ENC2</c>; the number of words and of fine classes (int32 each); the words' <see cref="WordForm.Lower"/>
/// hashes in ascending order (uint32 each), then for each its fine class, zero for none, and above 14 bits its <see cref="CaseHabit"/> (uint16
/// each); then for each fine class, from one on, its middle and its coarse class (a byte each, from one on).
/// </remarks>
internal sealed class WordClusters
{
    /// <summary>Fine classes at most.</summary>
    internal const int MostClasses = (1 << HabitShift) - 1;

    private const int HabitShift = 14;
    private const int Head = 12;

    private static readonly byte[] Magic = "ENC2"u8.ToArray();

    private readonly Dictionary<uint, WordCluster> _clusters;

    private WordClusters(Dictionary<uint, WordCluster> clusters) => _clusters = clusters;

    /// <summary>Reads the classes.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="name">Names it in errors.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static WordClusters Read(ReadOnlySpan<byte> file, string name)
    {
        var isWhole = file.Length >= Head && file.StartsWith(Magic);
        var words = isWhole ? BinaryPrimitives.ReadInt32LittleEndian(file[4..]) : -1;
        var classes = isWhole ? BinaryPrimitives.ReadInt32LittleEndian(file[8..]) : -1;
        if (words < 0 || classes is < 0 or > MostClasses || file.Length != Head + (6L * words) + (2L * classes))
            throw ModelFile.Damaged(name);
        var keys = MemoryMarshal.Cast<byte, uint>(file.Slice(Head, 4 * words));
        var values = MemoryMarshal.Cast<byte, ushort>(file.Slice(Head + (4 * words), 2 * words));
        var tree = file[(Head + (6 * words))..];
        var clusters = new Dictionary<uint, WordCluster>(words);
        for (var i = 0; i < words; i++)
        {
            var fine = values[i] & MostClasses;
            if (fine > classes)
                throw ModelFile.Damaged(name);
            clusters[keys[i]] = new WordCluster
            {
                Fine = (ushort)fine,
                Middle = fine == 0 ? (byte)0 : tree[(fine - 1) * 2],
                Coarse = fine == 0 ? (byte)0 : tree[((fine - 1) * 2) + 1],
                Habit = (CaseHabit)(values[i] >> HabitShift),
            };
        }
        return new WordClusters(clusters);
    }

    /// <summary>Writes classes as <see cref="Read"/> reads them.</summary>
    internal static byte[] Write(SortedDictionary<uint, WordCluster> clusters)
    {
        var classes = clusters.Values.Select(static cluster => (int)cluster.Fine).DefaultIfEmpty().Max();
        var file = new byte[Head + (6 * clusters.Count) + (2 * classes)];
        Magic.CopyTo(file, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), clusters.Count);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), classes);
        var (key, value, tree) = (Head, Head + (4 * clusters.Count), Head + (6 * clusters.Count));
        foreach (var (word, cluster) in clusters)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(key), word);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(value), (ushort)(cluster.Fine | ((int)cluster.Habit << HabitShift)));
            (key, value) = (key + 4, value + 2);
            if (cluster.Fine > 0)
                (file[tree + ((cluster.Fine - 1) * 2)], file[tree + ((cluster.Fine - 1) * 2) + 1]) = (cluster.Middle, cluster.Coarse);
        }
        return file;
    }

    /// <summary>The classes of a word; all zero for one that is in none.</summary>
    internal WordCluster Of(uint word) => _clusters.GetValueOrDefault(word);
}
