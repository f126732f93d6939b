using Ingest.Cleaner.Lines;
using Ingest.Cleaner.Models;

namespace Ingest.Cleaner.Tests;

public sealed class LinePartsTests
{
    [Fact]
    public void Hashed_weights_come_back_from_their_file_and_a_damaged_file_is_named()
    {
        var weights = new float[1 << 8];
        weights[HashedWeights.Place(7, 8)] = 2;
        weights[HashedWeights.Place(9, 8)] = -1;
        var file = HashedWeights.Write(weights);

        var read = HashedWeights.Read(file, "x.hwt");
        Assert.Equal(2, read.LogOdds([7]), 0.02f);
        Assert.Equal(1 / MathF.Sqrt(2), read.LogOdds([7, 9]), 0.02f);
        Assert.Equal(0, read.LogOdds([]));
        Assert.Contains("x.hwt", Assert.Throws<InvalidDataException>(() => HashedWeights.Read(file.AsSpan(1), "x.hwt")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => HashedWeights.Read(file.AsSpan(0, 100), "x.hwt"));
        Assert.Throws<InvalidDataException>(() => HashedWeights.Read([], "x.hwt"));
    }

    [Fact]
    public void The_lines_with_the_greatest_expected_f1_are_chosen()
    {
        // Two sure lines, an unlikely one, and one that pays although it is more likely wrong than right.
        var lines = Enumerable.Repeat(new PageLine(new string('x', 99)), 4).ToList();

        Assert.Equal(0.45f, LineChoice.Threshold([0.95f, 0.1f, 0.45f, 0.45f], lines));
        Assert.Equal(0.95f, LineChoice.Threshold([0.95f, 0.1f, 0.95f, 0.3f], lines));
    }

    [Fact]
    public void A_page_on_which_no_line_is_likely_has_no_chosen_line()
    {
        var lines = Enumerable.Repeat(new PageLine("Weather"), 3).ToList();

        Assert.All([0.1f, 0.2f, 0.05f], probability => Assert.True(probability < LineChoice.Threshold([0.1f, 0.2f, 0.05f], lines)));
        Assert.Equal(1, LineChoice.Threshold([], []));
    }

    [Fact]
    public void Words_are_folded_and_numbers_are_all_alike()
    {
        Assert.Equal(FeatureHash.Word("Share"), FeatureHash.Word("sHARE"));
        Assert.Equal(FeatureHash.Word("Ärger"), FeatureHash.Word("ärger"));
        Assert.Equal(FeatureHash.Word("2019"), FeatureHash.Word("2024"));
        var (read, more) = (FeatureHash.Word("read"), FeatureHash.Word("more"));
        Assert.NotEqual(FeatureHash.Join(read, more), FeatureHash.Join(more, read));
        Assert.NotEqual(FeatureHash.Join(3, 7), FeatureHash.Join(7, 3));
    }

    [Fact]
    public void A_line_that_speaks_of_the_articles_subject_shares_more_words_with_it_than_a_teaser_does()
    {
        string[] texts =
        [
            "The harbour council voted to widen the northern quay.", "The fishing cooperative pays a third of the quay.",
            "The council expects ships at the northern quay next year.", "Ten recipes for pumpkin soup",
        ];
        var cohesion = new LineCohesion(texts.Select(static text => new PageLine(text)).ToList());
        var article = cohesion.CountWords([true, true, false, false]);
        var (subject, teaser, own) = (new float[LineCohesion.Count], new float[LineCohesion.Count], new float[LineCohesion.Count]);
        cohesion.Write(2, article, false, subject);
        cohesion.Write(3, article, false, teaser);
        cohesion.Write(1, article, true, own);

        Assert.True(subject[0] > 0.3f);
        Assert.Equal(0, teaser[0]);
        // Its own words do not count: of "fishing", "cooperative", "pays", "third" and "quay" the first line has one.
        Assert.Equal(0.2f, own[0], 0.001f);
    }

    [Fact]
    public void The_features_of_a_line_of_any_length_are_bounded()
    {
        var features = new uint[LineWords.MaxFeatures];

        Assert.InRange(LineWords.Collect(string.Concat(Enumerable.Repeat("word and ", 5_000)), features), 100, LineWords.MaxFeatures);
        Assert.InRange(LineWords.Collect(new string('日', 5_000), features), 100, LineWords.MaxFeatures);
        Assert.InRange(LineWords.Collect("", features), 0, 3);
        Assert.InRange(LineWords.Collect("|||", features), 1, 3);
    }

    [Fact]
    public void A_pass_over_a_line_counts_what_it_holds()
    {
        var traits = LineTraits.Of("Updated 22:10, 31 Dec 2019 | The NATO council's vote, again.");

        Assert.Equal((11, 4, 2, 1), (traits.Words, traits.Capitalized, traits.Commas, traits.Separators));
        Assert.True(traits.HasYear);
        Assert.True(traits.HasTime);
        Assert.Equal((LineStart.Capital, LineEnd.Stop), (traits.Start, traits.End));
        Assert.False(LineTraits.Of("a flight of 120190 birds at 3:5").HasYear);
        Assert.Equal(LineEnd.Exclamation, LineTraits.Of("“No, no!”").End);
        Assert.Equal(30, LineTraits.Of("日本の新聞は毎日です").Width);
    }

    [Fact]
    public void Tokens_end_at_spaces_and_at_full_stops_of_scripts_without_spaces()
    {
        const string Text = " News  今日は晴れ。「明日は雨。」と言った Sport";
        var tokens = LineBreaks.Tokens(Text);

        Assert.Equal(["News", "今日は晴れ。", "「明日は雨。」", "と言った", "Sport"], tokens.Select(token => Text[token.Start..token.End]));
        Assert.Equal([false, true, true, false, false], tokens.Select(static token => token.EndsSentence));
    }
}
