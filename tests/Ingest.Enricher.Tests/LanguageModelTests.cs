using Ingest.Enricher.Language;

namespace Ingest.Enricher.Tests;

public sealed class LanguageModelTests
{
    private static readonly string[] Labels = ["en", "nb", "nn", "und"];

    [Fact]
    public void The_same_model_gives_the_same_bytes_and_reads_back()
    {
        var bytes = Small().Write();
        Assert.Equal(bytes, Small().Write());
        var read = LanguageModel.Read(bytes, "small");
        Assert.Equal(bytes, read.Write());
        Assert.Equal(Labels, read.Of(Script.Latin)!.Labels);
        Assert.Null(read.Of(Script.Cyrillic));
    }

    [Fact]
    public void The_shipped_file_reads_and_writes_to_the_same_bytes()
    {
        using var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream(LanguageModel.FileName)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        Assert.InRange(bytes.Length, 100_000, 5_000_000);
        Assert.Equal(bytes, LanguageModel.Read(bytes, "shipped").Write());
    }

    [Fact]
    public void A_damaged_file_is_named_with_the_remedy()
    {
        var bytes = Small().Write();
        byte[][] damaged = [[], bytes[..10], bytes[..^1], [.. "LNG0"u8, .. bytes[4..]], Flipped(bytes, 5), Flipped(bytes, 9), Flipped(bytes, bytes.Length - 3), [.. bytes[..4], 0xff, 0xff, 0xff, 0x7f, .. bytes[8..]]];
        foreach (var file in damaged)
        {
            var exception = Assert.Throws<InvalidDataException>(() => LanguageModel.Read(file, "some.lng"));
            Assert.Contains("some.lng", exception.Message, StringComparison.Ordinal);
            Assert.Contains("train it", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Both_forms_of_Norwegian_share_their_probability()
    {
        var model = Small().Of(Script.Latin)!;
        Span<float> probabilities = stackalloc float[Labels.Length];
        model.Probabilities("b", probabilities);
        // Each of the three languages has odds of 4 beforehand, all else of 0.3.
        Assert.Equal(8 / 12.3f, probabilities[1], 0.001f);
        Assert.Equal(0, probabilities[2]);
    }

    [Fact]
    public void A_long_text_of_the_strongest_weights_does_not_overflow()
    {
        var model = Small().Of(Script.Latin)!;
        Span<float> scores = stackalloc float[Labels.Length];
        model.Score(string.Concat(Enumerable.Repeat("a ", 40_000)), scores);
        Assert.Equal(Math.Sqrt(40_000) * 3, scores[0], 1.0);
        Assert.Equal(-Math.Sqrt(40_000) * 3, scores[3], 1.0);
    }

    // One feature: the letter a, which speaks for English and against what is no language.
    private static LanguageModel Small()
    {
        Span<uint> hashes = stackalloc uint[Ngrams.MaxPerWord];
        Ngrams.Of(" a ", hashes);
        return new LanguageModel([ScriptModel.Create(Script.Latin, Labels, [hashes[2]], [3, 0, 0, -3])]);
    }

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var copy = bytes.ToArray();
        copy[at] ^= 0x10;
        return copy;
    }
}
