using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.AllInOne.Cleaning;
using Ingest.AllInOne.Tests.Processes;

namespace Ingest.AllInOne.Tests;

public sealed class CleanCommandTests
{
    private const string Text = """
        Harbour closed until spring
        By Clara Nystrom
        12 March 2024
        Share on Facebook
        The harbour master said on Monday that the drawbridge would be closed for repairs until the spring, and that ships must wait outside the pier.
        Fishermen and merchants complained that the closure of the bridge would cost them dearly, but the council held to its decision on Tuesday.
        Advertisement
        A spokesman for the council said that the work had been planned for two years and that every owner of a boat had been told in writing.
        Sign up for our newsletter
        """;

    [Fact]
    public async Task A_page_is_shown_piece_by_piece_with_the_rule_that_dropped_each_and_nothing_is_stored()
    {
        using var folder = await WithPageAsync("harbour.txt", Text);
        var clean = await IngestProcess.RunAsync("clean", Path.Combine(folder.Pages, "harbour.txt"), "--explain", "--json", "--data", folder.Data);
        Assert.Equal(0, clean.ExitCode);
        Assert.Equal("Harbour closed until spring", (string?)clean.Json["article"]!["title"]);
        var pieces = clean.Json["pieces"]!.AsArray();
        // The page in its order, whole.
        Assert.Equal(Text.Split('\n'), pieces.Select(static piece => (string)piece!["text"]!));
        Assert.Equal(["share-bar", "advert", "newsletter"], pieces.Select(static piece => (string?)piece!["rule"]).Where(static rule => rule is "share-bar" or "advert" or "newsletter"));
        Assert.Equal(3, pieces.Count(static piece => piece!["rule"] is null));
        Assert.False(Directory.Exists(folder.Data) && Directory.EnumerateFiles(folder.Data).Any());
    }

    [Fact]
    public async Task A_kind_is_spelt_as_json_and_search_spell_it()
    {
        var blog = Path.Combine(Repository.Samples, "11-live-blog.html");
        var clean = await IngestProcess.RunAsync("clean", blog);
        Assert.Contains(clean.Output.Split('\n'), static line => line.StartsWith("kind", StringComparison.Ordinal) && line.EndsWith(" live-blog", StringComparison.Ordinal));
        Assert.Equal("live-blog", (string?)(await IngestProcess.RunAsync("clean", blog, "--json")).Json["article"]!["kind"]);
    }

    [Theory]
    [InlineData("nowhere/out.json", "make it")]
    [InlineData("", "is a folder")]
    public async Task A_place_for_the_answer_that_is_not_there_is_told_before_the_work_and_what_to_do(string place, string remedy)
    {
        using var folder = await WithPageAsync("lines.jsonl", """{"id": "a", "text": "b"}""");
        var file = Path.Combine(folder.Path, place);
        foreach (var verb in new string[][] { ["clean", "--batch", folder.Pages], ["enrich", "--batch", Path.Combine(folder.Pages, "lines.jsonl")] })
        {
            var result = await IngestProcess.RunAsync([.. verb, "--out", file]);
            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            Assert.Contains("--out", result.Error, StringComparison.Ordinal);
            Assert.Contains(remedy, result.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(".new", result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_is_no_article_is_told_with_its_reason_by_exit_code_1()
    {
        using var folder = await WithPageAsync("shell.html", "<html><body><div id=root></div><script>go()</script></body></html>");
        var clean = await IngestProcess.RunAsync("clean", Path.Combine(folder.Pages, "shell.html"));
        Assert.Equal((1, ""), (clean.ExitCode, clean.Output));
        Assert.Contains("no-content", clean.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_keeps_headings_lists_and_quotes_and_escapes_what_would_be_markup()
    {
        using var folder = await WithPageAsync("list.html", """
            <html lang="en"><head><title>What the *bridge* costs</title></head><body><article><h1>What the *bridge* costs</h1>
            <p>The harbour master said on Monday that the drawbridge would be closed for repairs until the spring, and that ships must wait outside the pier.</p>
            <h2>Three sums</h2>
            <ul><li>The first part of the work, on the northern pier, will cost two million crowns.</li><li>The second part of it, on the bridge itself, will cost twice as much as that.</li></ul>
            <blockquote><p>Nobody on the council had expected that the old bridge would hold out for so long, said the mayor.</p></blockquote>
            <p>Fishermen and merchants complained that the closure of the bridge would cost them dearly, but the council held to its decision on Tuesday.</p>
            </article></body></html>
            """);
        var clean = await IngestProcess.RunAsync("clean", Path.Combine(folder.Pages, "list.html"), "--markdown");
        Assert.Equal(0, clean.ExitCode);
        Assert.StartsWith("# What the \\*bridge\\* costs\n", clean.Output, StringComparison.Ordinal);
        Assert.Contains("\n\n## Three sums\n\n- The first part", clean.Output, StringComparison.Ordinal);
        Assert.Contains("crowns.\n- The second part", clean.Output, StringComparison.Ordinal);
        Assert.Contains("as that.\n\n> Nobody on the council", clean.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_cleaned_into_one_file_with_an_answer_for_every_page()
    {
        using var folder = await WithPageAsync("harbour.txt", Text);
        await File.WriteAllTextAsync(Path.Combine(folder.Pages, "empty.html"), "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.Pages, "undated.txt"), Text.Replace("12 March 2024\n", "", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (urls, output) = (Path.Combine(folder.Data + ".tsv"), Path.Combine(folder.Data + ".json"));
        await File.WriteAllTextAsync(urls, "undated\thttps://example.org/2023/05/06/harbour\n", TestContext.Current.CancellationToken);
        var clean = await IngestProcess.RunAsync("clean", "--batch", folder.Pages, "--out", output, "--urls", urls);
        Assert.Equal((0, ""), (clean.ExitCode, clean.Output));
        var answers = JsonNode.Parse(await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken))!.AsObject();
        File.Delete(urls);
        File.Delete(output);
        Assert.Equal(["empty", "harbour", "undated"], answers.Select(static answer => answer.Key));
        Assert.Equal(("2024-03-12", "Clara Nystrom", "article"), ((string?)answers["harbour"]!["date"], (string?)answers["harbour"]!["authors"]![0], (string?)answers["harbour"]!["kind"]));
        Assert.Equal(3, ((string)answers["harbour"]!["text"]!).Split("\n\n").Length);
        Assert.Equal("2023-05-06", (string?)answers["undated"]!["date"]);
        Assert.Equal(("empty-body", ""), ((string?)answers["empty"]!["kind"], (string?)answers["empty"]!["text"]));
        // A field that is not known is there, and null.
        Assert.True(answers["empty"]!.AsObject().ContainsKey("date"));
    }

    [Fact]
    public async Task A_list_of_addresses_that_is_wrong_is_told_by_its_line()
    {
        using var folder = await WithPageAsync("harbour.txt", Text);
        var urls = folder.Data + ".tsv";
        await File.WriteAllTextAsync(urls, "a\thttps://example.org/\nb example.org\n", TestContext.Current.CancellationToken);
        var clean = await IngestProcess.RunAsync("clean", "--batch", folder.Pages, "--out", folder.Data + ".json", "--urls", urls);
        File.Delete(urls);
        Assert.Equal(2, clean.ExitCode);
        Assert.Contains(":2:", clean.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("page.html", "--batch", "pages", "--out", "x.json")]
    [InlineData("--batch", "pages")]
    public async Task A_page_or_a_folder_with_its_output_is_named(params string[] arguments) =>
        Assert.Equal(2, (await IngestProcess.RunAsync(["clean", .. arguments])).ExitCode);

    [Fact]
    public async Task The_charset_in_a_content_type_holds_for_a_file_for_standard_input_and_for_an_address()
    {
        // Nothing in the bytes says which of the single-byte charsets they are in.
        var page = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-2")!.GetBytes(
            $"<html lang=\"en\"><body><article><h1>Bridge at Žďár closed</h1>{string.Concat(Text.Split('\n').Where(static line => line.Length > 100).Select(static line => $"<p>{line}</p>"))}</article></body></html>");
        var submission = JsonSerializer.SerializeToUtf8Bytes(new { contentType = "text/html; charset=iso-8859-2", bodyBase64 = Convert.ToBase64String(page) });
        using var folder = new TemporaryFolder().WithPages(0);
        var file = Path.Combine(folder.Pages, "page.ndjson");
        await File.WriteAllBytesAsync(file, submission, TestContext.Current.CancellationToken);
        await using var server = OnePageServer.Start(page, "text/html; charset=iso-8859-2");
        foreach (var clean in new[]
        {
            await IngestProcess.RunAsync("clean", file, "--json"),
            await IngestProcess.RunAsync(submission, "clean", "-", "--json"),
            await IngestProcess.RunAsync("clean", server.Url, "--json", "--set", "Fetch:AllowLoopback=true"),
        })
        {
            Assert.True(clean.ExitCode == 0, clean.Error);
            Assert.Equal(("iso-8859-2", "Bridge at Žďár closed"), ((string?)clean.Json["article"]!["charset"], (string?)clean.Json["article"]!["title"]));
        }
    }

    [Fact]
    public async Task A_profile_is_shown_with_what_it_was_used_for_and_one_that_is_wrong_stops_every_verb_that_reads_it()
    {
        using var folder = await WithPageAsync("page.ndjson", JsonSerializer.Serialize(new
        {
            url = "https://www.news.example/a",
            body = $"<html lang=\"en\"><body><article><h1>Bridge closed</h1>{string.Concat(Text.Split('\n').Where(static line => line.Length > 100).Select(static line => $"<p>{line}</p>"))}</article></body></html>",
        }));
        var (page, profiles) = (Path.Combine(folder.Pages, "page.ndjson"), Path.Combine(folder.Path, "profiles.json"));
        await File.WriteAllTextAsync(profiles, """{"news.example": {"title": "h1", "body": "div.gone"}}""", TestContext.Current.CancellationToken);
        var shown = await IngestProcess.RunAsync("clean", page, "--explain", "--profiles", profiles);
        await File.WriteAllTextAsync(profiles, """{"news.example": {"body": "div["}}""", TestContext.Current.CancellationToken);
        var wrong = await IngestProcess.RunAsync("clean", page, "--profiles", profiles);
        var doctor = await IngestProcess.RunAsync("doctor", "--data", folder.Data, "--set", $"Cleaner:Profiles={profiles}");
        Assert.Contains("news.example: used for title; ignored", Flat(shown.Output), StringComparison.Ordinal);
        Assert.NotEqual(0, wrong.ExitCode);
        Assert.Contains("profiles.json:1: news.example", Flat(wrong.Error), StringComparison.Ordinal);
        Assert.Contains("profiles.json:1: news.example", Flat(doctor.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_captions_and_fields_of_an_article_are_kept_by_the_index_and_shown()
    {
        using var folder = await WithPageAsync("page.ndjson", JsonSerializer.Serialize(new
        {
            url = "https://www.news.example/a",
            body = $"<html lang=\"en\"><head><meta property=\"og:site_name\" content=\"Courier\"><meta property=\"article:section\" content=\"The bay\"><meta property=\"article:tag\" content=\"Bridges\"><link rel=\"canonical\" href=\"/bridge\"></head>"
                + $"<body><article><h1>Bridge closed</h1><figure><img src=\"/b.jpg\" alt=\"A bridge\"><figcaption>The bridge in May. Photo: Mira Tolland</figcaption></figure>{string.Concat(Text.Split('\n').Where(static line => line.Length > 100).Select(static line => $"<p>{line.Replace("council", "<a href=\"/council#x\">council</a>", StringComparison.Ordinal)}</p>"))}</article></body></html>",
        }));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "profiles.json"), """{"news.example": {"title": "h1"}}""", TestContext.Current.CancellationToken);
        var added = await IngestProcess.RunAsync("add", folder.Pages, "--data", folder.Data, "--set", $"Cleaner:Profiles={Path.Combine(folder.Path, "profiles.json")}");
        Assert.True(added.ExitCode == 0, added.Error);
        var id = (string)(await IngestProcess.RunAsync("search", "bridge", "--json", "--data", folder.Data)).Json["hits"]![0]!["id"]!;
        var document = (await IngestProcess.RunAsync("show", id, "--json", "--data", folder.Data)).Json;
        var shown = Flat((await IngestProcess.RunAsync("show", id, "--data", folder.Data)).Output);
        Assert.Equal(("Courier", "The bay", "Bridges"), ((string?)document["siteName"], (string?)document["section"], (string?)document["tags"]![0]));
        Assert.Equal(("https://www.news.example/bridge", "https://www.news.example/b.jpg"), ((string?)document["canonicalUrl"], (string?)document["leadImage"]));
        Assert.Equal(("council", "https://www.news.example/council"), ((string?)document["links"]![0]!["text"], (string?)document["links"]![0]!["url"]));
        Assert.Single(document["links"]!.AsArray());
        Assert.Equal(("The bridge in May.", "Mira Tolland", "A bridge"), ((string?)document["captions"]![0]!["text"], (string?)document["captions"]![0]!["credit"], (string?)document["captions"]![0]!["altText"]));
        Assert.Equal(("news.example", "title"), ((string?)document["profile"]!["host"], (string?)document["profile"]!["used"]![0]));
        foreach (var part in new[] { "https://www.news.example/bridge", "https://www.news.example/b.jpg", "The bay", "Bridges", "Courier", "council: https://www.news.example/council", "The bridge in May. © Mira Tolland [A bridge]", "news.example: used for title" })
            Assert.Contains(part, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("harbour.html")]
    [InlineData("old/harbour.txt")]
    public async Task Two_files_of_one_id_stop_a_batch_before_it_starts(string other)
    {
        using var folder = await WithPageAsync("harbour.txt", Text);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Pages, other))!);
        await File.WriteAllTextAsync(Path.Combine(folder.Pages, other), Text, TestContext.Current.CancellationToken);
        var clean = await IngestProcess.RunAsync("clean", "--batch", folder.Pages, "--out", folder.Data + ".json");
        Assert.Equal(2, clean.ExitCode);
        Assert.Contains("'harbour.txt'", clean.Error, StringComparison.Ordinal);
        Assert.Contains($"'{other}'", clean.Error, StringComparison.Ordinal);
        Assert.Contains("rename one", clean.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Data + ".json"));
    }

    [Theory]
    [InlineData("news/a.html", "a")]
    [InlineData("news/b.ndjson:12", "b:12")]
    [InlineData("12:30 report.txt", "12:30 report")]
    public void An_id_is_the_files_name_without_folder_and_ending(string item, string id) => Assert.Equal(id, BatchIds.Of(item));

    // Tables wrap at the terminal's width.
    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<TemporaryFolder> WithPageAsync(string name, string content)
    {
        var folder = new TemporaryFolder().WithPages(0);
        await File.WriteAllTextAsync(Path.Combine(folder.Pages, name), content, TestContext.Current.CancellationToken);
        return folder;
    }

    [Fact]
    public async Task A_page_without_an_address_is_told_that_no_profile_is_used()
    {
        using var folder = new TemporaryFolder();
        var (page, profiles) = (Path.Combine(folder.Path, "page.html"), Path.Combine(folder.Path, "profiles.json"));
        await File.WriteAllTextAsync(page, "<html><body><p>Lund widens its quay.</p></body></html>", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(profiles, """{"news.example": {"title": "h1"}}""", TestContext.Current.CancellationToken);

        var without = await IngestProcess.RunAsync("clean", page, "--profiles", profiles);
        var with = await IngestProcess.RunAsync("clean", page, "--profiles", profiles, "--url", "https://news.example/a");

        Assert.Contains("--url", without.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--url", with.Error, StringComparison.Ordinal);
    }
}
