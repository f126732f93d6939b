using Ingest.Search.Queries;
using Ingest.Search.Snippets;

namespace Ingest.Search.Tests;

public sealed class SnippetMakerTests
{
    private static readonly string Filler = string.Concat(Enumerable.Repeat("Nothing of interest stands in this sentence. ", 40));

    [Fact]
    public void A_short_text_is_shown_whole_in_one_line()
    {
        var snippet = Make("river", "The  river\n\nrose.\tAgain.");
        Assert.Equal("The river rose. Again.", snippet.Text);
        Assert.Equal(["river"], Highlighted(snippet));
    }

    [Fact]
    public void The_part_with_most_different_words_is_shown()
    {
        var snippet = Make("river flood", $"River river river. {Filler}The flood of the river came at night. {Filler}");
        Assert.StartsWith("…The flood of the river came", snippet.Text);
        Assert.EndsWith("…", snippet.Text);
        Assert.Equal(["flood", "river"], Highlighted(snippet));
        Assert.InRange(snippet.Text.Length, 100, SnippetMaker.MaxLength + 2);
    }

    [Fact]
    public void Without_a_place_the_beginning_is_shown()
    {
        var snippet = Make("title:river", Filler + "river");
        Assert.StartsWith("Nothing of interest", snippet.Text);
        Assert.Empty(snippet.Highlights);
    }

    [Theory]
    [InlineData("\"prime minister\"", "The Prime Minister met another minister.", "Prime Minister")]
    [InlineData("elec*", "An election of electors; select.", "election|electors")]
    [InlineData("ecole", "Une École.", "École")]
    [InlineData("大学", "北京大学の学生", "大学")]
    [InlineData("学", "北京大学の学生", "学の|学生")]
    [InlineData("北京大学", "在北京大学", "北京大学")]
    [InlineData("good -bad", "good and bad", "good")]
    [InlineData("𠮷野", "あ𠮷野家", "𠮷野")]
    public void Words_are_found_as_the_index_finds_them(string query, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Highlighted(Make(query, text))));

    [Theory]
    [InlineData("soleimani", "Kassem Sulaimani spoke. Qasem Soleimani went.", "Sulaimani|Soleimani")]
    [InlineData("\"Kasim Sulaimani\"", "Then Qassem al-Soleimani and Qasem left.", "Qassem al-Soleimani")]
    [InlineData("\"Kasim Sulaimani\"", "Qassem was there. Nobody had seen where the general Soleimani went.", "")]
    [InlineData("entity:soleymani", "General Sulaimani", "Sulaimani")]
    [InlineData("text:soleymani", "General Sulaimani", "")]
    [InlineData("abdulrahman", "Then Abdul Rahman rose.", "Abdul Rahman")]
    [InlineData("wing", "A vang, a wing", "wing")]
    [InlineData("-sulaimani", "General Soleimani", "")]
    [InlineData("soleimani", "قاسم سليماني", "سليماني")]
    public void A_name_that_was_found_in_another_spelling_is_highlighted(string query, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Highlighted(Make(query, text))));

    [Fact]
    public void The_part_with_the_name_in_another_spelling_is_shown() =>
        Assert.Equal(["Sulaimani"], Highlighted(Make("soleimani", $"{Filler}The general Sulaimani was there. {Filler}")));

    [Fact]
    public void A_cut_splits_no_character()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷", 400)) + "東京" + string.Concat(Enumerable.Repeat("𠮷", 400));
        var snippet = Make("東京", text);
        Assert.Equal(["東京"], Highlighted(snippet));
        for (var index = 0; index < snippet.Text.Length; index++)
        {
            if (char.IsHighSurrogate(snippet.Text[index]))
                Assert.True(char.IsLowSurrogate(snippet.Text[++index]));
            else
                Assert.False(char.IsSurrogate(snippet.Text[index]));
        }
    }

    [Fact]
    public void Titles_are_highlighted()
    {
        Assert.Equal([new TextSpan(4, 5)], new SnippetMaker(QueryParser.Parse("title:flood")).Highlight("The flood"));
        Assert.Equal([new TextSpan(0, 9)], new SnippetMaker(QueryParser.Parse("soleimani")).Highlight("Sulaimani, the general"));
    }

    private static Snippet Make(string query, string text) => new SnippetMaker(QueryParser.Parse(query)).Make(text);

    private static List<string> Highlighted(Snippet snippet) => [.. snippet.Highlights.Select(span => snippet.Text.Substring(span.Start, span.Length))];
}
