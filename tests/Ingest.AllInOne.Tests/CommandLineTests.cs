using System.Text;
using Ingest.AllInOne.Tests.Processes;
using Microsoft.Data.Sqlite;

namespace Ingest.AllInOne.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Add_on_its_own_indexes_all_and_the_other_verbs_then_read_it_as_json_and_nothing_else_on_stdout()
    {
        using var folder = new TemporaryFolder().WithPages(3);

        var add = await IngestProcess.RunAsync("add", folder.Pages, "--data", folder.Data, "--json");
        Assert.Equal((0, 3, 3, 0), (add.ExitCode, (long)add.Json["accepted"]!, (long)add.Json["indexed"]!, (long)add.Json["open"]!));

        var search = await IngestProcess.RunAsync("search", "number2", "--data", folder.Data, "--json");
        Assert.Equal((0, 1), (search.ExitCode, (long)search.Json["total"]!));
        var hit = search.Json["hits"]![0]!;
        Assert.Equal("Harbour story 2", (string?)hit["title"]);
        Assert.Equal("pages", (string?)hit["source"]);
        Assert.Contains("number2", (string)hit["snippet"]!, StringComparison.Ordinal);

        var show = await IngestProcess.RunAsync("show", (string)hit["id"]!, "--data", folder.Data, "--json");
        Assert.Equal((0, (string?)hit["id"]), (show.ExitCode, (string?)show.Json["id"]));

        var status = await IngestProcess.RunAsync("status", "--data", folder.Data, "--json");
        Assert.Equal((0, false, 3), (status.ExitCode, (bool)status.Json["running"]!, (long)status.Json["indexDocuments"]!));

        var doctor = await IngestProcess.RunAsync("doctor", "--data", folder.Data, "--json");
        Assert.True((bool)doctor.Json["findings"]!.AsArray().Single(static finding => (string?)finding!["check"] == "books")!["ok"]!);
    }

    [Fact]
    public async Task What_is_hopeless_is_told_by_exit_code_1_and_lies_in_quarantine_with_its_reason()
    {
        using var folder = new TemporaryFolder().WithPages(1);
        await File.WriteAllTextAsync(Path.Combine(folder.Pages, "shell.html"), "<html><body><div id=root></div><script>go()</script></body></html>", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.Pages, "empty.html"), "", TestContext.Current.CancellationToken);

        var add = await IngestProcess.RunAsync("add", folder.Pages, "--data", folder.Data, "--json");
        Assert.Equal((1, 1, 1), (add.ExitCode, (long)add.Json["indexed"]!, (long)add.Json["quarantined"]!));
        Assert.Equal("empty-body", (string?)add.Json["refused"]!.AsArray().Single()!["reason"]);

        var list = await IngestProcess.RunAsync("quarantine", "list", "--data", folder.Data, "--json");
        var entry = list.Json["entries"]!.AsArray().Single()!;
        Assert.Equal((0, "shell.html", "clean", "no-content"), (list.ExitCode, (string?)entry["name"], (string?)entry["stage"], (string?)entry["reason"]));

        var show = await IngestProcess.RunAsync("quarantine", "show", (string)entry["acceptanceId"]!, "--data", folder.Data, "--json");
        Assert.Equal((0, (string?)entry["acceptanceId"]), (show.ExitCode, (string?)show.Json["acceptanceId"]));

        var document = await IngestProcess.RunAsync("show", (string)entry["documentId"]!, "--data", folder.Data);
        Assert.Equal(1, document.ExitCode);
        Assert.Contains("quarantine", document.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_told_by_exit_code_1_and_an_empty_stdout()
    {
        using var folder = new TemporaryFolder().WithPages(1);
        await IngestProcess.RunAsync("add", folder.Pages, "--data", folder.Data);

        foreach (var verb in new string[][] { ["show", "nosuchdocument"], ["quarantine", "show", "nosuchentry"] })
        {
            var result = await IngestProcess.RunAsync([.. verb, "--data", folder.Data, "--json"]);
            Assert.Equal((1, ""), (result.ExitCode, result.Output));
            Assert.Contains(verb[^1], result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        var result = await IngestProcess.RunAsync("add", Path.Combine(folder.Path, "nowhere.html"), "--data", folder.Data, "--json");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("nowhere.html", (string?)result.Json["refused"]!.AsArray().Single()!["name"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search", "harbour")]
    [InlineData("show", "abcdef")]
    [InlineData("status")]
    [InlineData("quarantine", "list")]
    public async Task A_folder_without_an_archive_ends_readers_with_exit_code_4_and_is_not_made(params string[] verb)
    {
        using var folder = new TemporaryFolder();
        var result = await IngestProcess.RunAsync([.. verb, "--data", folder.Data]);
        Assert.Equal((4, ""), (result.ExitCode, result.Output));
        Assert.Contains(folder.Data, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Data));
    }

    [Theory]
    [InlineData("--colour", "search", "x", "--colour")]
    [InlineData("--sorce", "add", "x", "--sorce", "wire")]
    [InlineData("--limit", "search", "x", "--limit", "many")]
    [InlineData("--from", "search", "x", "--from", "yesterday")]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("--kind takes article, live-blog, media, video or gallery, not 'LiveBlog'.", "search", "x", "--kind", "article", "--kind", "LiveBlog")]
    [InlineData("--sort takes relevance, newest or oldest, not 'best'.", "search", "x", "--sort", "best")]
    [InlineData("--sort takes relevance, newest or oldest, not '1'.", "search", "x", "--sort", "1")]
    [InlineData("--stage takes fetch, clean, enrich or index, not 'cleaner'.", "quarantine", "list", "--stage", "cleaner")]
    [InlineData("not 'no-contents'.", "quarantine", "list", "--reason", "no-contents")]
    public async Task A_wrong_command_line_ends_with_exit_code_2_and_names_what_is_wrong(string named, params string[] arguments)
    {
        var result = await IngestProcess.RunAsync(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(named, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The query '\"unclosed' cannot be read: at character 1, ", "\"unclosed")]
    [InlineData("The query 'foo AND (' cannot be read: at character 9, ", "foo AND (")]
    [InlineData("The query 'foo )' cannot be read: at character 5, ", "foo )")]
    public async Task A_broken_query_ends_with_exit_code_2_and_names_the_query_the_place_and_the_remedy(string expected, string query)
    {
        using var folder = new TemporaryFolder().WithPages(1);
        await IngestProcess.RunAsync("add", folder.Pages, "--data", folder.Data);
        var search = await IngestProcess.RunAsync("search", query, "--data", folder.Data);
        Assert.Equal((2, ""), (search.ExitCode, search.Output));
        Assert.Contains(expected, Assert.Single(search.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Contains("Write ", search.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kinds_and_orders_are_taken_in_any_case()
    {
        using var folder = new TemporaryFolder().WithPages(2);
        await IngestProcess.RunAsync("add", folder.Pages, "--data", folder.Data);
        var search = await IngestProcess.RunAsync("search", "harbour", "--kind", "Article", "--sort", "Newest", "--data", folder.Data, "--json");
        Assert.Equal((0, 2), (search.ExitCode, (long)search.Json["total"]!));
        // Nothing was ranked: that is 0, not -0.
        var all = await IngestProcess.RunAsync("search", "--data", folder.Data, "--json");
        Assert.DoesNotContain("-0", string.Join(' ', all.Output.Split('\n').Where(static line => line.Contains("score", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_shown_is_filled_up_with_spaces()
    {
        using var folder = new TemporaryFolder().WithPages(1);
        await File.WriteAllTextAsync(Path.Combine(folder.Pages, "shell.html"), "<html><body><div id=root></div><script>go()</script></body></html>", TestContext.Current.CancellationToken);
        await IngestProcess.RunAsync("add", folder.Pages, "--data", folder.Data);
        var id = (string)(await IngestProcess.RunAsync("search", "harbour", "--data", folder.Data, "--json")).Json["hits"]![0]!["id"]!;
        var rejected = (string)(await IngestProcess.RunAsync("quarantine", "list", "--data", folder.Data, "--json")).Json["entries"]![0]!["acceptanceId"]!;
        foreach (var verb in new string[][] { ["show", id], ["quarantine", "show", rejected], ["clean", Path.Combine(folder.Pages, "page-1.html")], ["clean", Path.Combine(folder.Pages, "page-1.html"), "--explain"] })
        {
            var lines = (await IngestProcess.RunAsync([.. verb, "--data", folder.Data])).Output.Split('\n');
            Assert.InRange(lines.Length, 5, 100);
            Assert.DoesNotContain(lines, static line => line.EndsWith(' '));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public async Task Empty_standard_input_is_told_with_what_to_do(string input)
    {
        using var folder = new TemporaryFolder();
        foreach (var verb in new[] { "clean", "enrich", "add" })
        {
            var result = await IngestProcess.RunAsync(Encoding.UTF8.GetBytes(input), verb, "-", "--data", folder.Data);
            Assert.Equal(1, result.ExitCode);
            Assert.Contains("Standard input was empty", result.Output + result.Error, StringComparison.Ordinal);
            Assert.Contains("- < page.html", result.Output + result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_on_standard_input_is_called_so()
    {
        using var folder = new TemporaryFolder();
        var result = await IngestProcess.RunAsync("<html><body><div id=root></div><script>go()</script></body></html>"u8.ToArray(), "clean", "-", "--data", folder.Data);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("standard input", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("document none", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Intake:MaxBodyBytes=abc", "Intake:MaxBodyBytes")]
    [InlineData("Nope:X=1", "Nope")]
    [InlineData("Inbox:MaxInFligth=5", "MaxInFligth")]
    [InlineData("Inbox:MaxInFlight=0", "MaxInFlight")]
    [InlineData("nonsense", "nonsense")]
    public async Task A_wrong_setting_stops_the_start_with_exit_code_3_and_its_name(string assignment, string named)
    {
        using var folder = new TemporaryFolder().WithPages(1);
        foreach (var verb in new string[][] { ["run", "--url", "http://127.0.0.1:0"], ["add", folder.Pages] })
        {
            var result = await IngestProcess.RunAsync([.. verb, "--data", folder.Data, "--set", assignment]);
            Assert.Equal((3, ""), (result.ExitCode, result.Output));
            Assert.Contains(named, result.Error, StringComparison.Ordinal);
            Assert.Single(result.Error.TrimEnd().Split('\n'));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/below")]
    public async Task A_data_folder_that_is_a_file_or_below_one_ends_with_exit_code_4_and_its_name(string below)
    {
        using var folder = new TemporaryFolder().WithPages(1);
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);

        var result = await IngestProcess.RunAsync("add", folder.Pages, "--data", file + below);

        Assert.Equal((4, ""), (result.ExitCode, result.Output));
        Assert.Contains(file, result.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("inbox.db")]
    [InlineData("index.db")]
    public async Task A_file_of_a_newer_version_is_left_alone_with_exit_code_4(string file)
    {
        using var folder = new TemporaryFolder().WithPages(1);
        await IngestProcess.RunAsync("add", folder.Pages, "--data", folder.Data);
        await SetUserVersionAsync(Path.Combine(folder.Data, file), 999);

        foreach (var verb in new string[][] { ["run", "--url", "http://127.0.0.1:0"], ["add", folder.Pages], ["status"] })
        {
            var result = await IngestProcess.RunAsync([.. verb, "--data", folder.Data]);
            Assert.Equal((4, ""), (result.ExitCode, result.Output));
            Assert.Contains("newer", result.Error, StringComparison.Ordinal);
            Assert.Contains(file, result.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("inbox.db")]
    [InlineData("index.db")]
    public async Task A_damaged_file_is_named_with_exit_code_4_and_doctor_finds_it(string file)
    {
        using var folder = new TemporaryFolder().WithPages(1);
        await IngestProcess.RunAsync("add", folder.Pages, "--data", folder.Data);
        await File.WriteAllTextAsync(Path.Combine(folder.Data, file), new string('x', 8192), TestContext.Current.CancellationToken);

        var result = await IngestProcess.RunAsync("add", folder.Pages, "--data", folder.Data);
        Assert.Equal(4, result.ExitCode);
        Assert.Contains(file, result.Error, StringComparison.Ordinal);

        var doctor = await IngestProcess.RunAsync("doctor", "--data", folder.Data, "--json");
        Assert.Equal((1, false), (doctor.ExitCode, (bool)doctor.Json["healthy"]!));
        Assert.Contains(doctor.Json["findings"]!.AsArray(), finding => !(bool)finding!["ok"]! && ((string?)finding["detail"])!.Contains(file, StringComparison.Ordinal));
    }

    private static async Task SetUserVersionAsync(string path, int version)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA user_version={version}";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Intake:MaxBodyBytes=-1", "Intake:MaxBodyBytes is '-1': must be between 1024 and 67108864")]
    [InlineData("Fetch:Roots:0=relative", "Fetch:Roots names 'relative'")]
    [InlineData("Http:Url=http://nohost.invalid:5093", "Http:Url is 'http://nohost.invalid:5093': must be an address like")]
    [InlineData("Http:Url=https://127.0.0.1:5093", "Http:Url")]
    [InlineData("Http:Url=http://127.0.0.1:5093/base", "Http:Url")]
    public async Task A_setting_out_of_bounds_stops_the_start_with_its_name_its_value_and_what_is_allowed(string assignment, string expected)
    {
        using var folder = new TemporaryFolder();
        var result = await IngestProcess.RunAsync("run", "--data", folder.Data, "--set", assignment);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_that_was_moved_away_is_filled_again_from_the_inbox()
    {
        using var folder = new TemporaryFolder().WithPages(20);
        Assert.Equal(0, (await IngestProcess.RunAsync("add", folder.Pages, "--data", folder.Data)).ExitCode);
        foreach (var file in Directory.GetFiles(folder.Data, "index.db*"))
            File.Delete(file);
        Assert.Equal(0, (await IngestProcess.RunAsync("add", Path.Combine(folder.Pages, "page-1.html"), "--data", folder.Data)).ExitCode);
        await using var service = await IngestProcess.RunServiceAsync(folder.Data);
        var found = await Wait.UntilAsync(
            async () => (await IngestProcess.RunAsync("search", "harbour", "--data", folder.Data, "--json")).Json, static answer => (long)answer["total"]! == 20, TestContext.Current.CancellationToken);
        Assert.Equal(20, (long)found["total"]!);
        Assert.True((bool)(await IngestProcess.RunAsync("doctor", "--data", folder.Data, "--json")).Json["healthy"]!);
    }

    [Fact]
    public async Task A_password_in_an_address_is_never_printed()
    {
        using var folder = new TemporaryFolder();
        var result = await IngestProcess.RunAsync("add", "https://user:hunter2@example.org/x", "--data", folder.Data);
        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain("hunter2", result.Output + result.Error, StringComparison.Ordinal);
    }
}
