using Ingest.Enricher.Entities;
using Ingest.Enricher.Models;

namespace Ingest.Enricher.Tests.Entities;

public sealed class EntityModelFileTests
{
    private static readonly float[] Opening = [.. Enumerable.Range(0, EntityLabel.Count).Select(static i => i / 10f)];
    private static readonly float[] Following = [.. Enumerable.Range(0, EntityLabel.Count * EntityLabel.Count).Select(static i => i / 100f)];

    [Fact]
    public void A_models_weights_come_back_to_half_a_unit()
    {
        var features = Features(5_000);
        var model = SequenceModel.Read(SequenceModel.Write(features, 2f / 127, Opening, Following), "test");
        Assert.Equal(Opening, model.Opening);
        Assert.Equal(Following, model.Following);
        // What finds no room behind the last bucket is lost.
        var wrong = features.Count(feature => Enumerable.Range(0, EntityLabel.Count).Any(label => Math.Abs(feature.Weights[label] - model.WeightOf(feature.Hash, (byte)label)) > 1.01f / 127));
        Assert.InRange(wrong, 0, 25);
    }

    [Fact]
    public void A_weight_beyond_a_byte_is_cut() =>
        Assert.Equal(127f / 100, SequenceModel.Read(SequenceModel.Write([(42, [.. Enumerable.Repeat(99f, EntityLabel.Count)])], 1f / 100, Opening, Following), "test").WeightOf(42, 3), 3);

    [Fact]
    public void A_sum_is_that_of_the_features_weights()
    {
        var features = Features(300);
        var model = SequenceModel.Read(SequenceModel.Write(features, 2f / 127, Opening, Following), "test");
        var sum = model.Sum([.. features.Select(static feature => feature.Hash), 1, 2, 3]);
        for (byte label = 0; label < EntityLabel.Count; label++)
            Assert.Equal(features.Sum(feature => model.WeightOf(feature.Hash, label)), sum[label] * model.Scale, 2);
    }

    // As full as tables are: features go on in the next bucket, and others look like them at first sight.
    [Fact]
    public void Features_that_the_model_lacks_add_nothing()
    {
        var features = Features(5_000);
        var model = SequenceModel.Read(SequenceModel.Write(features, 2f / 127, Opening, Following), "test");
        var known = features.Select(static feature => feature.Hash).ToHashSet();
        var random = new Random(5);
        uint[] others = [.. Enumerable.Range(0, 5_000).Select(_ => (uint)random.NextInt64(1L << 32)).Where(hash => !known.Contains(hash))];
        var sum = model.Sum(others);
        for (byte label = 0; label < EntityLabel.Count; label++)
            Assert.Equal(0, sum[label]);
    }

    [Fact]
    public void The_best_row_of_labels_is_the_best_of_all()
    {
        var model = SequenceModel.Read(SequenceModel.Write(Features(1), 0.01f, Opening, Following), "test");
        var random = new Random(3);
        var emissions = new float[3 * EntityLabel.Count];
        for (var round = 0; round < 50; round++)
        {
            foreach (ref var emission in emissions.AsSpan())
                emission = random.Next(8);
            var labels = new byte[3];
            new ChainDecoder(model).Best(emissions, labels);
            Assert.Equal(Rows().Max(row => ScoreOf(row, emissions)), ScoreOf(labels, emissions));
        }
    }

    private static IEnumerable<byte[]> Rows() =>
        from first in Enumerable.Range(0, EntityLabel.Count)
        where EntityLabel.CanOpen((byte)first)
        from second in EntityLabel.Followers[first]
        from third in EntityLabel.Followers[second]
        where EntityLabel.Ends(third)
        select new[] { (byte)first, second, third };

    private static double ScoreOf(byte[] row, float[] emissions)
    {
        var score = (double)Opening[row[0]];
        for (var i = 0; i < row.Length; i++)
            score += emissions[(i * EntityLabel.Count) + row[i]] + (i == 0 ? 0 : Following[(row[i - 1] * EntityLabel.Count) + row[i]]);
        return Math.Round(score, 3);
    }

    [Fact]
    public void A_damaged_file_is_named_with_the_remedy()
    {
        var model = SequenceModel.Write(Features(10), 0.01f, Opening, Following);
        var gazetteer = Gazetteer.Write([([1, 2], NameClasses.City)]);
        var clusters = WordClusters.Write(new SortedDictionary<uint, WordCluster> { [7] = new WordCluster { Fine = 2, Middle = 1, Coarse = 1, Habit = CaseHabit.Capital } });
        var notFinite = model.ToArray();
        BitConverter.TryWriteBytes(notFinite.AsSpan(12), float.NaN);
        foreach (var damaged in (byte[][])[[], model[..20], model[..^1], [.. model, 0], notFinite, gazetteer])
            AssertNamed(() => SequenceModel.Read(damaged, "x.crf"), "x.crf");
        foreach (var damaged in (byte[][])[[], gazetteer[..^1], [.. gazetteer, 0], clusters, [.. gazetteer[..^2], 0, 0]])
            AssertNamed(() => Gazetteer.Read(damaged, "x.gaz"), "x.gaz");
        foreach (var damaged in (byte[][])[[], clusters[..^1], [.. clusters, 0], gazetteer])
            AssertNamed(() => WordClusters.Read(damaged, "x.clu"), "x.clu");
        Assert.Contains("none.crf", Assert.Throws<InvalidDataException>(() => ModelFile.Read("none.crf")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_noise_with_a_true_head_answers_something()
    {
        var noise = SequenceModel.Write(Features(2_000), 0.01f, Opening, Following);
        new Random(1).NextBytes(noise.AsSpan(noise.Length / 2));
        var model = SequenceModel.Read(noise, "test");
        for (uint feature = 0; feature < 20_000; feature++)
            Assert.InRange(model.WeightOf(feature * 2654435761u, 0), -1.28f, 1.28f);
    }

    [Fact]
    public void The_longest_listed_name_is_found_and_its_classes_are_joined()
    {
        var gazetteer = Gazetteer.Read(Gazetteer.Write([([1, 2, 3], NameClasses.City), ([1], NameClasses.Given), ([1], NameClasses.Surname)]), "test");
        Assert.Equal((3, NameClasses.City), gazetteer.Longest([1, 2, 3, 4]));
        Assert.Equal((1, NameClasses.Given | NameClasses.Surname), gazetteer.Longest([1, 2, 4]));
        Assert.Equal((0, NameClasses.None), gazetteer.Longest([2, 3]));
        Assert.Equal(NameClasses.None, gazetteer.Of(2));
    }

    private static void AssertNamed(Action read, string name)
    {
        var message = Assert.Throws<InvalidDataException>(read).Message;
        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.Contains("tests/Ingest.Enricher.Quality", message, StringComparison.Ordinal);
    }

    private static List<(uint Hash, float[] Weights)> Features(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(_ => ((uint)random.NextInt64(uint.MaxValue), Enumerable.Range(0, EntityLabel.Count).Select(_ => (random.NextSingle() * 2) - 1).ToArray()))];
    }
}
