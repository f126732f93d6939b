using System.Text;
using Ingest.Contracts;
using Ingest.Fetcher.Folders;
using Ingest.Fetcher.Intake;

namespace Ingest.Fetcher.Tests;

public sealed class FolderReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FolderReader _reader = new(new IntakeOptions { MaxBodyBytes = 65_536 });

    public void Dispose() => _folder.Dispose();

    private async Task<List<FolderItem>> ReadAsync(string? path = null, string? source = null) =>
        await _reader.ReadAsync(path ?? _folder.Path, source, batch: "b", Http.Token).ToListAsync(Http.Token);

    [Fact]
    public async Task A_folder_is_read_in_a_stable_order_without_hidden_and_other_files()
    {
        foreach (var name in new[] { "b.txt", "a/z.htm", "a/B.HTML", "c.png", ".hidden.txt", ".git/x.html", "a.txt" })
            _folder.Write(name, "text");
        var items = await ReadAsync();
        Assert.Equal(["a/B.HTML", "a/z.htm", "a.txt", "b.txt"], items.Select(static i => i.Name));
        Assert.Equal(["B.HTML", "z.htm", "a.txt", "b.txt"], items.Select(static i => i.Document!.FileName!));
        Assert.Equal(["text/html", "text/html", "text/plain", "text/plain"], items.Select(static i => i.Document!.ContentType!));
        Assert.All(items, i => Assert.Equal((Path.GetFileName(_folder.Path), "b"), (i.Document!.Source, i.Document.Batch)));
        Assert.Equal(new FolderTotals(4, 16), FolderReader.Count(_folder.Path, Http.Token));
        Assert.Equal(16, items.Sum(static i => i.Bytes));
    }

    [Fact]
    public async Task A_loop_of_links_ends_and_every_file_comes_once()
    {
        _folder.Write("a/page.txt", "text");
        _folder.Link("a/up", "..");
        _folder.Link("a/self", ".");
        _folder.Link("again", "a");
        _folder.Link("broken.txt", "nowhere.txt");
        var items = await ReadAsync();
        Assert.Equal(["a/page.txt", "broken.txt"], items.Select(static i => i.Name));
        Assert.Equal(RejectionReason.UnreadableFile, items[1].Refusal!.Reason);
    }

    [Fact]
    public async Task Wrong_lines_of_ndjson_are_items_by_file_and_line()
    {
        _folder.Write("a.ndjson", "{\"body\":\"one\"}\n\nnonsense\n{\"body\":\"" + new string('x', 300_000) + "\"}\n{\"body\":\"two\",\"source\":\"own\"}");
        var items = await ReadAsync(source: "given");
        Assert.Equal(["a.ndjson:1", "a.ndjson:3", "a.ndjson:4", "a.ndjson:5"], items.Select(static i => i.Name));
        Assert.Equal([null, RejectionReason.InvalidSubmission, RejectionReason.TooLarge, null], items.Select(static i => i.Refusal?.Reason));
        Assert.Equal(("given", "own"), (items[0].Document!.Source, items[3].Document!.Source));
        Assert.Equal("a.ndjson", items[0].Document!.FileName);
    }

    [Fact]
    public async Task A_json_file_is_one_submission_or_an_array_of_them()
    {
        _folder.Write("a.json", "\uFEFF {\"body\":\"one\"}\n");
        _folder.Write("b.json", "[\n  {\"body\":\"one\"},\n  {\"body\":5},\n  7,\n  {\"body\":\"two\"}\n]");
        var items = await ReadAsync();
        Assert.Equal(["a.json:1", "b.json:2", "b.json:3", "b.json:4", "b.json:5"], items.Select(static i => i.Name));
        Assert.Equal([null, null, "invalid-submission", "invalid-submission", null], items.Select(static i => i.Refusal?.Reason));
        Assert.Contains("Line 3", items[2].Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"body\":\"one\"} {\"body\":\"two\"}", 1)]
    [InlineData("[{\"body\":\"one\"} {\"body\":\"two\"}]", 1)]
    [InlineData("[{\"body\":\"one\"}, {\"body", 1)]
    [InlineData("[{\"body\":\"one\"},\n}", 1)]
    [InlineData("nonsense", 0)]
    [InlineData("  ", 0)]
    public async Task Json_that_breaks_off_keeps_what_came_before_and_says_so(string json, int documents)
    {
        _folder.Write("a.json", json);
        _folder.Write("b.txt", "still read");
        var items = await ReadAsync();
        Assert.Equal(documents + 2, items.Count);
        Assert.Equal(documents, items.Take(documents).Count(static i => i.Document is not null));
        Assert.Equal(RejectionReason.InvalidSubmission, items[documents].Refusal!.Reason);
        Assert.Equal("b.txt", items[^1].Name);
    }

    [Fact]
    public async Task A_large_array_is_read_whole()
    {
        _folder.Write("a.json", "[" + string.Join(",\n", Enumerable.Range(0, 3_000).Select(static n => $"{{\"body\":\"{n} {new string('x', 500)}\"}}")) + "]");
        _folder.Write("b.json", "[" + $"{{\"body\":\"{new string('x', 60_000)}\"}}" + "]");
        Assert.Equal(3_001, (await ReadAsync()).Count(static i => i.Document is not null));
    }

    [Fact]
    public async Task An_element_over_the_bound_ends_its_file_and_not_the_reading()
    {
        _folder.Write("a.json", "[{\"body\":\"" + new string('x', 400_000) + "\"}]");
        _folder.Write("b.txt", "still read");
        var items = await ReadAsync();
        Assert.Equal([RejectionReason.TooLarge, null], items.Select(static i => i.Refusal?.Reason));
    }

    [Fact]
    public async Task What_is_missing_empty_or_too_large_is_an_item_and_the_rest_is_read()
    {
        _folder.Write("a.txt", "");
        _folder.Write("b.txt", new byte[65_537]);
        var vanishing = _folder.Write("c.txt", "gone soon");
        _folder.Write("d.txt", "text");
        var items = new List<FolderItem>();
        await foreach (var item in _reader.ReadAsync(_folder.Path, null, null, Http.Token))
        {
            items.Add(item);
            File.Delete(vanishing);
        }
        Assert.Equal(
            [RejectionReason.EmptyBody, RejectionReason.TooLarge, RejectionReason.UnreadableFile, null], items.Select(static i => i.Refusal?.Reason));
        Assert.Contains("c.txt", items[2].Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(RejectionReason.UnreadableFile, Assert.Single(await ReadAsync(Path.Combine(_folder.Path, "nowhere"))).Refusal!.Reason);
    }

    [Fact]
    public async Task A_single_file_is_read_whatever_its_name_with_its_folder_as_source()
    {
        var item = Assert.Single(await ReadAsync(_folder.Write("wire/page.dat", "text")));
        Assert.Equal(("page.dat", "wire", null), (item.Document!.FileName, item.Document.Source, item.Document.ContentType));
    }

    [Theory]
    [InlineData(" \n{\"body\":\"one\"}\n{\"body\":\"two\"}", 2)]
    [InlineData("{\"body\":\"one\"}", 1)]
    [InlineData("<html>{}</html>", 1)]
    public async Task Standard_input_is_ndjson_or_one_page(string text, int items)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var read = await _reader.ReadStandardInputAsync(input, "s", null, Http.Token).ToListAsync(Http.Token);
        Assert.Equal(items, read.Count);
        Assert.All(read, static i => Assert.Equal("s", i.Document!.Source));
        if (!text.Contains("body", StringComparison.Ordinal))
            Assert.Equal(text, Encoding.UTF8.GetString(read[0].Document!.Body.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public async Task Empty_standard_input_is_refused_with_what_to_do(string text)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var refusal = Assert.Single(await _reader.ReadStandardInputAsync(input, "s", null, Http.Token).ToListAsync(Http.Token)).Refusal!;
        Assert.Equal(RejectionReason.EmptyBody, refusal.Reason);
        Assert.Contains("- < page.html", refusal.Message, StringComparison.Ordinal);
    }
}
