using Ingest.Cleaner.Html;
using Ingest.Cleaner.Html.Blocks;
using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

public sealed class HtmlBlockTests
{
    [Fact]
    public void A_page_is_cut_where_elements_end_and_where_two_line_breaks_stand()
    {
        var page = Read("<div>Loose words <b>and bold</b> ones<br>go on<br><br>after two breaks<p>A paragraph.</p>tail</div>");

        Assert.Equal(["Loose words and bold ones go on", "after two breaks", "A paragraph.", "tail"], page.Blocks.Select(static block => block.Text));
        Assert.Equal([false, true, true, false, false], page.Blocks.Select(static block => block.AtBreak).Prepend(false));
    }

    [Fact]
    public void Rows_of_plain_cells_are_one_block_and_links_are_counted()
    {
        var page = Read("<table><tr><td>Quay</td><td><a href='/x'>120 metres</a></td></tr></table><ul><li>One</li></ul>");

        Assert.Equal(["Quay 120 metres", "One"], page.Blocks.Select(static block => block.Text));
        Assert.Equal([ParagraphKind.TableRow, ParagraphKind.ListItem], page.Blocks.Select(static block => block.Kind));
        Assert.Equal((10, 1), (page.Blocks[0].LinkLength, page.Blocks[0].LinkCount));
    }

    [Fact]
    public void What_is_below_furniture_or_hidden_knows_it()
    {
        var page = Read("<div class='c-relatedStories__list'><div><p>Another quay</p></div></div><div style='display:none'><p>Unseen</p></div><p>Seen</p>");

        Assert.Equal(["related", null, null], page.Blocks.Select(block => page.Elements[block.Element].Rule));
        Assert.Equal([false, true, false], page.Blocks.Select(block => page.Elements[block.Element].Hidden));
    }

    [Theory]
    [InlineData("articleBody__related-list2 HTMLPage", "article body related list htmlpage")]
    [InlineData("col-md-8 x", "col md x")]
    [InlineData("", "")]
    public void Names_are_cut_into_words(string name, string words)
    {
        var found = new NameWords(stackalloc char[100]);
        found.Add(name);

        Assert.Equal(words, found.Text.ToString());
    }

    [Fact]
    public void Names_that_do_not_fit_are_left_out()
    {
        var found = new NameWords(stackalloc char[16]);
        found.Add(new string('a', 100));
        found.Add("b");

        Assert.True(found.Text.Length < 16);
    }

    [Fact]
    public void The_shape_counts_words_in_scripts_with_and_without_spaces()
    {
        Assert.Equal((8, 1, 1, true), Shape("The quay, built in 1902, is closed now.", static shape => (shape.Words, shape.Sentences, shape.CapitalWords, shape.EndsSentence)));
        Assert.Equal((2, 13, true), Shape("海辺の町。", static shape => (shape.Words, shape.Width, shape.EndsSentence)));
    }

    [Fact]
    public void Of_an_uncertain_page_more_is_kept_than_of_a_certain_one()
    {
        Assert.Equal([true, true, false], Choose(0.9f, 0.5f, 0.05f));
        Assert.Equal([true, true, false], Choose(0.4f, 0.3f, 0.05f));
        Assert.Equal([true, false, false], Choose(0.99f, 0.3f, 0.05f));
        Assert.Empty(Choose());
    }

    [Fact]
    public void Blocks_that_look_alike_are_drawn_together_and_links_and_what_stands_alone_stay()
    {
        var page = Read("<p>Ten words stand in this block, and no more one.</p><p>Ten words stand in this block, and no more two.</p><h2>Alone</h2><p><a href='/print'>Print this page</a></p>");
        foreach (var (block, probability) in page.Blocks.Zip([0.9f, 0.3f, 0.6f, 0.2f]))
            block.Probability = probability;

        AlikeBlocks.Draw(page, new PageStructure(page));

        Assert.InRange(page.Blocks[0].Probability, 0.75f, 0.89f);
        Assert.InRange(page.Blocks[1].Probability, 0.31f, 0.5f);
        Assert.Equal(0.6f, page.Blocks[2].Probability, 0.001f);
        Assert.Equal(0.2f, page.Blocks[3].Probability, 0.001f);
    }

    [Theory]
    [InlineData(0.99f, 1, true)]
    [InlineData(0.85f, 1, false)]
    [InlineData(0.99f, 30, false)]
    public void What_is_hidden_at_first_is_kept_where_the_model_is_certain_and_it_is_most_of_the_article(float probability, int seen, bool isKept)
    {
        var paragraphs = string.Concat(Enumerable.Repeat("<p>The council voted, after a long dispute, to widen the quay.</p>", seen));
        var page = Read($"{paragraphs}<div style='display:none'><p>Those who read on see this last paragraph too, which is closed at first.</p></div>");
        _ = new PageStructure(page);
        foreach (var block in page.Blocks)
            block.Probability = 0.999f;
        page.Blocks[^1].Probability = probability;

        Assert.Equal(isKept, BodyChoice.Choose(page)[^1]);
    }

    [Fact]
    public void A_word_model_is_read_as_it_was_written_and_a_damaged_one_is_named()
    {
        var weights = new float[WordIndices.Size];
        Array.Fill(weights, 0.5f);
        var file = WordModel.Write(weights, -1);
        var page = Read("<p>One</p>");
        WordModel.Read(file, "x.lin").Score(page);

        // Two shapes and the word at the front and as the first: four entries; p and body as own and around: five.
        Assert.True(page.Blocks[0].WordScore > 1.9);
        Assert.Contains("x.lin", Assert.Throws<InvalidDataException>(() => WordModel.Read(file.AsSpan(1), "x.lin")).Message, StringComparison.Ordinal);
    }

    private static T Shape<T>(string text, Func<BlockShape, T> of) => of(BlockShape.Of(text));

    private static bool[] Choose(params float[] probabilities)
    {
        var page = Read(string.Concat(probabilities.Select(static (_, i) => $"<p>Ten words stand in this block, and no more {i}.</p>")));
        for (var i = 0; i < probabilities.Length; i++)
            page.Blocks[i].Probability = probabilities[i];
        return BodyChoice.Choose(page);
    }

    private static BlockPage Read(string body)
    {
        var options = new CleanerOptions();
        return HtmlPageReader.ReadBlocks(Pages.Html("", body), new ArticleDraft(Pages.Origin(), options), options);
    }
}
