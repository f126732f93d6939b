using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Ingest.Enricher.Entities;

/// <summary>
/// Words by the company that they keep: a class for each common word, from the exchange algorithm (S. Martin, J. Liermann, H. Ney, Algorithms
/// for bigram and trigram word clustering, Speech Communication 24, 1998). Immutable and thread-safe.
/// </summary>
/// <remarks>
/// The file, little endian: the bytes <c>ENC1</c>, the number of words (int32), their <see cref="WordForm.Lower"/> hashes in ascending order
/// (uint32 each), then their classes (uint16 each; at least 1: 8 bits of the fine class, above them the coarse one).
/// </remarks>
internal sealed class WordClusters
{
    private static readonly byte[] Magic = "ENC1"u8.ToArray();

    private readonly Dictionary<uint, ushort> _clusters;

    private WordClusters(Dictionary<uint, ushort> clusters) => _clusters = clusters;

    /// <summary>Reads the classes.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="name">Names it in errors.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static WordClusters Read(ReadOnlySpan<byte> file, string name)
    {
        const int Head = 8;
        var count = file.Length < Head || !file.StartsWith(Magic) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(file[4..]);
        if (count is < 0 or > 10_000_000 || file.Length != Head + (6 * count))
            throw EntityModelFiles.Damaged(name);
        var keys = MemoryMarshal.Cast<byte, uint>(file.Slice(Head, 4 * count));
        var values = MemoryMarshal.Cast<byte, ushort>(file[(Head + (4 * count))..]);
        var clusters = new Dictionary<uint, ushort>(count);
        for (var i = 0; i < count; i++)
            clusters[keys[i]] = values[i];
        return new WordClusters(clusters);
    }

    /// <summary>Writes classes as <see cref="Read"/> reads them.</summary>
    internal static byte[] Write(SortedDictionary<uint, ushort> clusters)
    {
        var file = new byte[8 + (6 * clusters.Count)];
        Magic.CopyTo(file, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), clusters.Count);
        var at = 8;
        foreach (var key in clusters.Keys)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), key);
            at += 4;
        }
        foreach (var value in clusters.Values)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), value);
            at += 2;
        }
        return file;
    }

    /// <summary>The class of a word; zero for one that is in none.</summary>
    internal ushort Of(uint word) => _clusters.GetValueOrDefault(word);
}
