using Ingest.Enricher.Models;

namespace Ingest.Enricher.Entities;

/// <summary>
/// Words by the company that they keep: a class for each common word, from the exchange algorithm (S. Martin, J. Liermann, H. Ney, Algorithms
/// for bigram and trigram word clustering, Speech Communication 24, 1998). Immutable and thread-safe.
/// </summary>
/// <remarks>
/// The file is a <see cref="HashTableFile"/> of the kind <c>ENC1</c>: words by their <see cref="WordForm.Lower"/> hashes, and their classes (at
/// least 1: 8 bits of the fine class, above them the coarse one).
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
        HashTableFile.Read(file, Magic, name, out var keys, out var values);
        var clusters = new Dictionary<uint, ushort>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
            clusters[keys[i]] = values[i];
        return new WordClusters(clusters);
    }

    /// <summary>Writes classes as <see cref="Read"/> reads them.</summary>
    internal static byte[] Write(SortedDictionary<uint, ushort> clusters) => HashTableFile.Write(Magic, clusters);

    /// <summary>The class of a word; zero for one that is in none.</summary>
    internal ushort Of(uint word) => _clusters.GetValueOrDefault(word);
}
