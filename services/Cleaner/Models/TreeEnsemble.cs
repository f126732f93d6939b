using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Ingest.Cleaner.Models;

/// <summary>
/// Gradient-boosted decision trees (Friedman, "Greedy function approximation: a gradient boosting machine", 2001), as tests/Ingest.Quality
/// trains them. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// The file, little endian: the bytes <c>GBT1</c>, features (int32), trees (int32), the sigmoid's slope (float32); for each tree its inner
/// nodes (int32) and for each of them feature (uint16), left and right (int16; a negative one is the leaf <c>~n</c>), threshold (float32;
/// at most goes left); then the leaves' values (float32), one more than there are nodes.
/// </remarks>
internal sealed class TreeEnsemble
{
    private static readonly byte[] Magic = "GBT1"u8.ToArray();

    private readonly Node[] _nodes;
    private readonly float[] _leaves;
    private readonly (int Node, int Leaf)[] _trees;
    private readonly float _slope;

    private TreeEnsemble(int features, float slope, (int Node, int Leaf)[] trees, Node[] nodes, float[] leaves)
    {
        Features = features;
        _slope = slope;
        _trees = trees;
        _nodes = nodes;
        _leaves = leaves;
    }

    /// <summary>Length of the vectors that it judges.</summary>
    public int Features { get; }

    /// <summary>Reads a model.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="name">Names it in errors.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static TreeEnsemble Read(ReadOnlySpan<byte> file, string name)
    {
        try
        {
            return Read(file);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException($"The model {name} is damaged: take the file from the sources again, or train it with tests/Ingest.Quality.", exception);
        }
    }

    /// <summary>The probability of the positive class, 0 to 1.</summary>
    public float Probability(ReadOnlySpan<float> features)
    {
        var sum = 0f;
        var nodes = _nodes;
        var leaves = _leaves;
        foreach (var (first, leaf) in _trees)
        {
            var at = 0;
            while (at >= 0)
            {
                ref readonly var node = ref nodes[first + at];
                at = features[node.Feature] <= node.Threshold ? node.Left : node.Right;
            }
            sum += leaves[leaf + ~at];
        }
        return 1 / (1 + MathF.Exp(-_slope * sum));
    }

    private static TreeEnsemble Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Magic))
            throw new OverflowException();
        var at = Magic.Length;
        var features = ReadInt(file, ref at);
        var trees = new (int Node, int Leaf)[ReadInt(file, ref at)];
        var slope = ReadFloat(file, ref at);
        var nodes = new List<Node>();
        var leaves = new List<float>();
        for (var tree = 0; tree < trees.Length; tree++)
        {
            var count = ReadInt(file, ref at);
            trees[tree] = (nodes.Count, leaves.Count);
            for (var i = 0; i < count; i++)
            {
                var node = new Node(BinaryPrimitives.ReadUInt16LittleEndian(file[at..]), BinaryPrimitives.ReadInt16LittleEndian(file[(at + 2)..]),
                    BinaryPrimitives.ReadInt16LittleEndian(file[(at + 4)..]), BinaryPrimitives.ReadSingleLittleEndian(file[(at + 6)..]));
                at += 10;
                // Children lie behind their parent, so that no path is endless.
                if (node.Feature >= features || IsWrong(node.Left, i, count) || IsWrong(node.Right, i, count))
                    throw new OverflowException();
                nodes.Add(node);
            }
            for (var i = 0; i <= count; i++)
                leaves.Add(ReadFloat(file, ref at));
        }
        return new TreeEnsemble(features, slope, trees, [.. nodes], [.. leaves]);
    }

    private static bool IsWrong(short child, int parent, int count) => child < 0 ? ~child > count : child <= parent || child >= count;

    private static int ReadInt(ReadOnlySpan<byte> file, ref int at)
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(file[at..]);
        at += sizeof(int);
        return value is >= 0 and < 1_000_000 ? value : throw new OverflowException();
    }

    private static float ReadFloat(ReadOnlySpan<byte> file, ref int at)
    {
        var value = BinaryPrimitives.ReadSingleLittleEndian(file[at..]);
        at += sizeof(float);
        return value;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Node(ushort Feature, short Left, short Right, float Threshold);
}
