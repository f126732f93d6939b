using System.Buffers.Binary;
using System.Runtime.CompilerServices;
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

    /// <summary>Trees that are walked side by side: a walk waits for memory at each step, and eight wait together.</summary>
    private const int Lanes = 8;

    private readonly Node[] _nodes;
    private readonly float[] _values;
    private readonly int[] _roots;
    private readonly int[] _depths;
    private readonly int _trees;
    private readonly float _slope;

    private TreeEnsemble(int features, float slope, int trees, int[] roots, int[] depths, Node[] nodes, float[] values)
    {
        Features = features;
        _slope = slope;
        _trees = trees;
        _roots = roots;
        _depths = depths;
        _nodes = nodes;
        _values = values;
    }

    /// <summary>Length of the vectors that it judges.</summary>
    public int Features { get; }

    /// <summary>Reads a model that lies beside the code.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged.</exception>
    public static TreeEnsemble Load(string name) => Read(ModelFile.Read(name), name);

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
    /// <exception cref="ArgumentOutOfRangeException">The vector is too short.</exception>
    public float Probability(ReadOnlySpan<float> features) => Probability(features, int.MaxValue, 0);

    /// <summary>
    /// The same, but 0 as soon as the first trees make the positive class unlikely: of an ensemble grown by boosting they say most (a cascade: Viola
    /// and Jones, "Rapid object detection using a boosted cascade of simple features", CVPR 2001).
    /// </summary>
    /// <param name="features">See <see cref="Probability(ReadOnlySpan{float})"/>.</param>
    /// <param name="trees">How many trees are asked first; a multiple of eight.</param>
    /// <param name="floor">The log-odds below which the others are not asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">The vector is too short.</exception>
    public float Probability(ReadOnlySpan<float> features, int trees, float floor)
    {
        if (features.Length < Features)
            throw new ArgumentOutOfRangeException(nameof(features), features.Length, $"The model judges {Features} features.");
        // Every node's feature and children were checked when the model was read.
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(_nodes);
        ref var row = ref MemoryMarshal.GetReference(features);
        var values = _values;
        var sum = 0f;
        var asked = trees / Lanes;
        for (var group = 0; group < _depths.Length; group++)
        {
            if (group == asked && _slope * sum < floor)
                return 0;
            var roots = _roots.AsSpan(group * Lanes, Lanes);
            int a = roots[0], b = roots[1], c = roots[2], d = roots[3], e = roots[4], f = roots[5], g = roots[6], h = roots[7];
            // A leaf leads to itself, so that all lanes take as many steps as the deepest.
            for (var step = _depths[group]; step > 0; step--)
            {
                a = Next(ref nodes, a, ref row);
                b = Next(ref nodes, b, ref row);
                c = Next(ref nodes, c, ref row);
                d = Next(ref nodes, d, ref row);
                e = Next(ref nodes, e, ref row);
                f = Next(ref nodes, f, ref row);
                g = Next(ref nodes, g, ref row);
                h = Next(ref nodes, h, ref row);
            }
            // Tree by tree: float sums depend on their order, and models are to answer the same to the bit.
            sum += values[a];
            var left = _trees - (group * Lanes);
            sum = left > 1 ? sum + values[b] : sum;
            sum = left > 2 ? sum + values[c] : sum;
            sum = left > 3 ? sum + values[d] : sum;
            sum = left > 4 ? sum + values[e] : sum;
            sum = left > 5 ? sum + values[f] : sum;
            sum = left > 6 ? sum + values[g] : sum;
            sum = left > 7 ? sum + values[h] : sum;
        }
        return 1 / (1 + MathF.Exp(-_slope * sum));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(ref Node nodes, int at, ref float row)
    {
        ref var node = ref Unsafe.Add(ref nodes, at);
        // Without a branch: which way a node goes is a coin's toss to a processor. What is no number goes left, and stays where a leaf is.
        return node.Left + Unsafe.BitCast<bool, byte>(Unsafe.Add(ref row, node.Feature) > node.Threshold);
    }

    private static TreeEnsemble Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Magic))
            throw new OverflowException();
        var at = Magic.Length;
        var features = ReadInt(file, ref at);
        var trees = ReadInt(file, ref at);
        var slope = ReadFloat(file, ref at);
        var groups = (trees + Lanes - 1) / Lanes;
        var (roots, depths) = (new int[groups * Lanes], new int[groups]);
        var nodes = new List<Node>();
        var values = new List<float>();
        for (var tree = 0; tree < trees; tree++)
        {
            var inner = new (ushort Feature, short Left, short Right, float Threshold)[ReadInt(file, ref at)];
            for (var i = 0; i < inner.Length; i++)
            {
                inner[i] = (BinaryPrimitives.ReadUInt16LittleEndian(file[at..]), BinaryPrimitives.ReadInt16LittleEndian(file[(at + 2)..]),
                    BinaryPrimitives.ReadInt16LittleEndian(file[(at + 4)..]), BinaryPrimitives.ReadSingleLittleEndian(file[(at + 6)..]));
                at += 10;
                // Children lie behind their parent, so that no path is endless.
                if (inner[i].Feature >= features || IsWrong(inner[i].Left, i, inner.Length) || IsWrong(inner[i].Right, i, inner.Length))
                    throw new OverflowException();
            }
            var leaves = new float[inner.Length + 1];
            for (var i = 0; i < leaves.Length; i++)
                leaves[i] = ReadFloat(file, ref at);
            roots[tree] = nodes.Count;
            depths[tree / Lanes] = Math.Max(depths[tree / Lanes], Lay(inner, leaves, nodes, values));
        }
        return new TreeEnsemble(features, slope, trees, roots, depths, [.. nodes], [.. values]);
    }

    // Lays a tree out level by level, the two children of a node side by side. Its depth comes back.
    private static int Lay((ushort Feature, short Left, short Right, float Threshold)[] inner, float[] leaves, List<Node> nodes, List<float> values)
    {
        var queue = new Queue<(int Node, int Place, int Depth)>();
        var depth = 0;
        Reserve(1);
        queue.Enqueue((inner.Length == 0 ? ~0 : 0, nodes.Count - 1, 0));
        while (queue.TryDequeue(out var next))
        {
            depth = next.Depth;
            if (next.Node < 0)
            {
                values[next.Place] = leaves[~next.Node];
                nodes[next.Place] = new Node(next.Place, 0, float.PositiveInfinity);
                continue;
            }
            var node = inner[next.Node];
            nodes[next.Place] = new Node(nodes.Count, node.Feature, node.Threshold);
            queue.Enqueue((node.Left, nodes.Count, next.Depth + 1));
            queue.Enqueue((node.Right, nodes.Count + 1, next.Depth + 1));
            Reserve(2);
        }
        return depth;

        void Reserve(int count)
        {
            for (var i = 0; i < count; i++)
            {
                nodes.Add(default);
                values.Add(0);
            }
        }
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

    /// <summary>A node, or a leaf that leads to itself.</summary>
    /// <param name="Left">The left child; the right one lies behind it. A leaf names itself.</param>
    /// <param name="Feature">The feature that is compared.</param>
    /// <param name="Threshold">At most goes left.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Node(int Left, ushort Feature, float Threshold);
}
