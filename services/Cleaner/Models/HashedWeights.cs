using System.Buffers.Binary;

namespace Ingest.Cleaner.Models;

/// <summary>
/// The weights of a linear model over hashed features (Weinberger et al., "Feature hashing for large scale multitask learning", 2009), a byte
/// each, as tests/Ingest.Quality trains them. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// The file, little endian: the bytes <c>HWT1</c>, the number of bits of a feature's place (int32, 8 to 22), the scale (float32), then
/// 2^bits signed bytes; a feature's weight is its byte times the scale.
/// </remarks>
internal sealed class HashedWeights
{
    private static readonly byte[] Magic = "HWT1"u8.ToArray();

    private readonly sbyte[] _weights;
    private readonly float _scale;
    private readonly int _shift;

    private HashedWeights(sbyte[] weights, float scale, int bits)
    {
        _weights = weights;
        _scale = scale;
        _shift = 32 - bits;
    }

    /// <summary>Reads weights that lie beside the code.</summary>
    /// <param name="name">The resource's name, like <c>line-words.hwt</c>.</param>
    /// <exception cref="InvalidDataException">They are not there or damaged.</exception>
    public static HashedWeights Load(string name) => Read(ModelFile.Read(name), name);

    /// <summary>Reads weights.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="name">Names it in errors.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static HashedWeights Read(ReadOnlySpan<byte> file, string name)
    {
        const int Head = 12;
        if (file.Length < Head || !file.StartsWith(Magic) || BinaryPrimitives.ReadInt32LittleEndian(file[4..]) is not (>= 8 and <= 22) || file.Length != Head + (1 << BinaryPrimitives.ReadInt32LittleEndian(file[4..])))
            throw new InvalidDataException($"The model {name} is damaged: take the file from the sources again, or train it with tests/Ingest.Quality.");
        return new HashedWeights(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, sbyte>(file[Head..]).ToArray(),
            BinaryPrimitives.ReadSingleLittleEndian(file[8..]), BinaryPrimitives.ReadInt32LittleEndian(file[4..]));
    }

    /// <summary>Writes weights as <see cref="Read"/> reads them.</summary>
    /// <param name="weights">One for each place; their number is a power of two.</param>
    public static byte[] Write(ReadOnlySpan<float> weights)
    {
        var largest = 1e-6f;
        foreach (var weight in weights)
            largest = Math.Max(largest, Math.Abs(weight));
        var file = new byte[12 + weights.Length];
        Magic.CopyTo(file, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), int.Log2(weights.Length));
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(8), largest / sbyte.MaxValue);
        for (var i = 0; i < weights.Length; i++)
            file[12 + i] = unchecked((byte)(sbyte)MathF.Round(weights[i] / largest * sbyte.MaxValue));
        return file;
    }

    /// <summary>The place of a feature among 2^bits.</summary>
    public static int Place(uint feature, int bits) => (int)((feature * 2654435769u) >> (32 - bits));

    /// <summary>The model's answer as log-odds: the sum of the features' weights over the root of their number, so that long texts weigh no more than short ones.</summary>
    public float LogOdds(ReadOnlySpan<uint> features)
    {
        if (features.Length == 0)
            return 0;
        var sum = 0;
        var weights = _weights;
        // Fibonacci hashing (Knuth, TAOCP 6.4): the highest bits of the product are the best mixed.
        foreach (var feature in features)
            sum += weights[(feature * 2654435769u) >> _shift];
        return sum * _scale / MathF.Sqrt(features.Length);
    }
}
