using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ingest.Enricher.Models;

namespace Ingest.Enricher.Entities;

/// <summary>
/// A linear-chain conditional random field (J. Lafferty, A. McCallum, F. Pereira, ICML 2001) over hashed features, a byte each weight, as
/// tests/Ingest.Enricher.Quality trains it. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// The file, little endian: the bytes <c>CRF1</c>; the number of buckets (int32, 1 to 2^20); the scale of weights (float32); the weights of
/// opening labels (float32 each), then of each label followed by each (float32 each); then the buckets, four rows each. A row is a signed
/// byte for each label and the feature's check (24 bits): zero where it is empty. A feature's hash times the number of buckets, over 2^32, is
/// its bucket; a full one goes on in the next.
/// </remarks>
internal sealed class SequenceModel
{
    internal const int RowSize = 16;
    internal const int RowsInBucket = 4;

    private const int Head = 12 + (4 * EntityLabel.Count * (EntityLabel.Count + 1));

    private static readonly byte[] Magic = "CRF1"u8.ToArray();

    // What a bucket takes, which is what processors read at once.
    private const int BucketSize = RowsInBucket * RowSize;

    private readonly byte[] _rows;
    private readonly int _start;
    private readonly uint _buckets;

    private SequenceModel(ReadOnlySpan<byte> file, int buckets)
    {
        _buckets = (uint)buckets;
        Scale = BinaryPrimitives.ReadSingleLittleEndian(file[8..]);
        var floats = MemoryMarshal.Cast<byte, float>(file[12..Head]);
        Opening = floats[..EntityLabel.Count].ToArray();
        Following = floats[EntityLabel.Count..].ToArray();
        // One bucket more, empty, stands behind the last; no bucket lies across two cache lines.
        _rows = GC.AllocateUninitializedArray<byte>((buckets + 2) * BucketSize, pinned: true);
        _start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_rows, 0) & (BucketSize - 1));
        file[Head..].CopyTo(_rows.AsSpan(_start));
        _rows.AsSpan(_start + (buckets * BucketSize)).Clear();
    }

    /// <summary>What a unit of weight is worth as log-odds.</summary>
    internal float Scale { get; }

    /// <summary>The weights of the labels that a sentence opens with.</summary>
    internal float[] Opening { get; }

    /// <summary>The weights of a label, the first index times the number of labels, followed by another.</summary>
    internal float[] Following { get; }

    /// <summary>Reads a model.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="name">Names it in errors.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static SequenceModel Read(ReadOnlySpan<byte> file, string name)
    {
        var buckets = file.Length < Head || !file.StartsWith(Magic) ? 0 : BinaryPrimitives.ReadInt32LittleEndian(file[4..]);
        if (buckets is < 1 or > 1 << 20 || file.Length != Head + (buckets * RowsInBucket * RowSize) || !AreFinite(MemoryMarshal.Cast<byte, float>(file[8..Head])))
            throw ModelFile.Damaged(name);
        return new SequenceModel(file, buckets);
    }

    /// <summary>Writes a model as <see cref="Read"/> reads it.</summary>
    /// <param name="features">Each feature's hash with its weights, one for each label. Of two that look alike the first is kept.</param>
    /// <param name="scale">What a unit is worth; a weight beyond 127 units is cut.</param>
    /// <param name="opening">See <see cref="Opening"/>.</param>
    /// <param name="following">See <see cref="Following"/>.</param>
    internal static byte[] Write(IReadOnlyList<(uint Hash, float[] Weights)> features, float scale, ReadOnlySpan<float> opening, ReadOnlySpan<float> following)
    {
        // Nine rows of ten are taken: a search reads on in the same cache line.
        var buckets = Math.Max(1, (features.Count * 10 / 9 / RowsInBucket) + 1);
        var file = new byte[Head + (buckets * RowsInBucket * RowSize)];
        Magic.CopyTo(file, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), buckets);
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(8), scale);
        var at = 12;
        foreach (var weight in (ReadOnlySpan<float>)[.. opening, .. following])
        {
            BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(at), weight);
            at += 4;
        }
        var rows = file.AsSpan(Head);
        foreach (var (hash, weights) in features)
        {
            var row = rows[(RowOf(hash, buckets) * RowSize)..];
            while (row.Length >= RowSize && CheckIn(row) != 0 && CheckIn(row) != Check(hash))
                row = row[RowSize..];
            // Behind the last bucket a feature is lost: a handful among hundreds of thousands.
            if (row.Length < RowSize || CheckIn(row) == Check(hash))
                continue;
            for (var label = 0; label < EntityLabel.Count; label++)
                row[label] = unchecked((byte)(sbyte)Math.Clamp(MathF.Round(weights[label] / scale), -127, 127));
            var check = Check(hash);
            (row[13], row[14], row[15]) = ((byte)check, (byte)(check >> 8), (byte)(check >> 16));
        }
        return file;
    }

    /// <summary>Adds features' weights, in units of <see cref="Scale"/>; lanes behind the labels' hold nothing of use.</summary>
    internal Vector256<short> Sum(ReadOnlySpan<uint> features)
    {
        // The table is larger than the caches: all buckets are asked for before the first is waited for. What is read goes into a lane of no use, or the
        // compiler would leave it out.
        ref var rows = ref Rows;
        var read = 0;
        foreach (var feature in features)
            read += Unsafe.Add(ref rows, BucketOf(feature));
        var sum = Vector256<short>.Zero.WithElement(RowSize - 1, (short)read);
        foreach (var feature in features)
        {
            ref var row = ref Find(feature);
            if (!Unsafe.IsNullRef(ref row))
                sum += Vector256.WidenLower(Vector128.LoadUnsafe(ref row).AsSByte().ToVector256Unsafe());
        }
        return sum;
    }

    /// <summary>One feature's weight for a label, as log-odds.</summary>
    internal float WeightOf(uint feature, byte label)
    {
        ref var row = ref Find(feature);
        return Unsafe.IsNullRef(ref row) ? 0 : unchecked((sbyte)Unsafe.Add(ref row, label)) * Scale;
    }

    private ref byte Rows => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), _start);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint BucketOf(uint hash) => (nint)RowOf(hash, (int)_buckets) * RowSize;

    // A bucket's four checks at once. Rows fill from the first on, so that a search ends where one is empty; the last bucket is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Find(uint feature)
    {
        var check = Vector128.Create(Check(feature));
        ref var bucket = ref Unsafe.Add(ref Rows, BucketOf(feature));
        while (true)
        {
            var checks = Vector128.ShiftRightLogical(Vector128.Create(CheckAt(ref bucket, 0), CheckAt(ref bucket, 1), CheckAt(ref bucket, 2), CheckAt(ref bucket, 3)), 8);
            var found = Vector128.Equals(checks, check).ExtractMostSignificantBits();
            if (found != 0)
                return ref Unsafe.Add(ref bucket, System.Numerics.BitOperations.TrailingZeroCount(found) * RowSize);
            if (Vector128.EqualsAny(checks, Vector128<uint>.Zero))
                return ref Unsafe.NullRef<byte>();
            bucket = ref Unsafe.Add(ref bucket, BucketSize);
        }
    }

    private static uint CheckAt(ref byte bucket, int row) => Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref bucket, (row * RowSize) + 12));

    private static int RowOf(uint hash, int buckets) => (int)(((ulong)hash * (uint)buckets) >> 32) * RowsInBucket;

    // Bits that the bucket does not already say.
    private static uint Check(uint hash) => Math.Max(1, (hash * 0x9E3779B1u) >> 8);

    private static uint CheckIn(ReadOnlySpan<byte> row) => (uint)(row[13] | (row[14] << 8) | (row[15] << 16));

    private static bool AreFinite(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            if (!float.IsFinite(value))
                return false;
        }
        return true;
    }
}
