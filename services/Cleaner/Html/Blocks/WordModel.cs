using System.Runtime.InteropServices;

namespace Ingest.Cleaner.Html.Blocks;

/// <summary>
/// A linear model over the words of a block's text and of the names around it: what is called "related" or begins with "Read more" is seldom
/// an article. Trained by logistic regression in tests/Ingest.Quality. Immutable and thread-safe.
/// </summary>
/// <remarks>The file, little endian: the bytes <c>LIN1</c>, the size of the table (int32), the scale and the bias (float32), then a signed byte for each weight.</remarks>
internal sealed class WordModel
{
    private static readonly byte[] Magic = "LIN1"u8.ToArray();

    private readonly sbyte[] _weights;
    private readonly float _scale;
    private readonly float _bias;

    private WordModel(sbyte[] weights, float scale, float bias)
    {
        _weights = weights;
        _scale = scale;
        _bias = bias;
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static WordModel Read(ReadOnlySpan<byte> file, string name)
    {
        var header = Magic.Length + sizeof(int) + (2 * sizeof(float));
        if (file.Length != header + WordIndices.Size || !file.StartsWith(Magic) || BitConverter.ToInt32(file[Magic.Length..]) != WordIndices.Size)
            throw new InvalidDataException($"The model {name} is damaged: take the file from the sources again, or train it with tests/Ingest.Quality.");
        var weights = MemoryMarshal.Cast<byte, sbyte>(file[header..]).ToArray();
        return new WordModel(weights, BitConverter.ToSingle(file[(Magic.Length + sizeof(int))..]), BitConverter.ToSingle(file[(Magic.Length + sizeof(int) + sizeof(float))..]));
    }

    /// <summary>Writes weights as <see cref="Read"/> reads them.</summary>
    public static byte[] Write(ReadOnlySpan<float> weights, float bias)
    {
        var largest = 0f;
        foreach (var weight in weights)
            largest = Math.Max(largest, Math.Abs(weight));
        var scale = Math.Max(largest, 1e-6f) / sbyte.MaxValue;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(weights.Length);
        writer.Write(scale);
        writer.Write(bias);
        foreach (var weight in weights)
            writer.Write((sbyte)MathF.Round(weight / scale));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Sets the scores of a page's elements and blocks.</summary>
    public void Score(BlockPage page)
    {
        var elements = page.Elements;
        for (var i = 0; i < elements.Count; i++)
        {
            var element = elements[i];
            var sum = new Sum(_weights);
            WordIndices.OfOwn(page, element, ref sum);
            element.OwnScore = sum.Take() * _scale;
            WordIndices.OfParent(page, element, ref sum);
            element.ParentScore = sum.Take() * _scale;
            WordIndices.OfGrand(page, element, ref sum);
            element.GrandScore = sum.Take() * _scale;
            WordIndices.OfAround(page, element, ref sum);
            element.AroundScore = (sum.Take() * _scale) + (element.Parent < 0 ? 0 : elements[element.Parent].AroundScore);
        }
        foreach (var block in page.Blocks)
        {
            var sum = new Sum(_weights);
            WordIndices.OfBlock(page, block, ref sum);
            block.WordScore = sum.Take() * _scale;
            var element = elements[block.Element];
            var parent = element.Parent < 0 ? null : elements[element.Parent];
            var grand = parent is null || parent.Parent < 0 ? null : elements[parent.Parent];
            block.Score = _bias + block.WordScore + element.OwnScore + (parent?.ParentScore ?? 0) + (grand?.GrandScore ?? 0) + element.AroundScore;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Sum(sbyte[] weights) : IWordSink
    {
        private int _sum;

        public void Add(int index) => _sum += weights[index];

        public int Take()
        {
            var sum = _sum;
            _sum = 0;
            return sum;
        }
    }
}
