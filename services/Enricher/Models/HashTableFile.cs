using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Ingest.Enricher.Models;

/// <summary>
/// Values by hashes, as the lists of the names' model lie in files, little endian: four bytes that name the kind, the number of entries (int32),
/// the keys in ascending order (uint32 each), then their values (uint16 each).
/// </summary>
internal static class HashTableFile
{
    private const int Head = 8;

    private const int MaxCount = 10_000_000;

    /// <summary>Reads a table; keys and values are of the file's own bytes.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="magic">The kind's four bytes.</param>
    /// <param name="name">Names it in errors.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="values">As many values.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static void Read(ReadOnlySpan<byte> file, ReadOnlySpan<byte> magic, string name, out ReadOnlySpan<uint> keys, out ReadOnlySpan<ushort> values)
    {
        var count = file.Length < Head || !file.StartsWith(magic) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(file[4..]);
        if (count is < 0 or > MaxCount || file.Length != Head + (6 * count))
            throw ModelFile.Damaged(name);
        keys = MemoryMarshal.Cast<byte, uint>(file.Slice(Head, 4 * count));
        values = MemoryMarshal.Cast<byte, ushort>(file[(Head + (4 * count))..]);
    }

    /// <summary>Writes a table as <see cref="Read"/> reads it.</summary>
    internal static byte[] Write(ReadOnlySpan<byte> magic, SortedDictionary<uint, ushort> entries)
    {
        var file = new byte[Head + (6 * entries.Count)];
        magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), entries.Count);
        var at = Head;
        foreach (var key in entries.Keys)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), key);
            at += 4;
        }
        foreach (var value in entries.Values)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), value);
            at += 2;
        }
        return file;
    }
}
