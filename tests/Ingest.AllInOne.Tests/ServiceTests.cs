using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ingest.AllInOne.Tests.Processes;

namespace Ingest.AllInOne.Tests;

public sealed class ServiceTests
{
    [Fact]
    public async Task What_is_posted_is_found_shown_and_counted()
    {
        using var folder = new TemporaryFolder();
        await using var service = await IngestProcess.RunServiceAsync(folder.Data);
        var id = await PostAndWaitAsync(service, "Bridge closed", "lighthouse");

        var hit = (await GetAsync(service, "/search?q=lighthouse"))["hits"]!.AsArray().Single()!;
        Assert.Equal((id, "Bridge closed", "https://news.example/lighthouse"), ((string?)hit["id"], (string?)hit["title"], (string?)hit["url"]));
        Assert.Equal(id, (string?)(await GetAsync(service, $"/documents/{id}"))["id"]);
        var status = await GetAsync(service, "/status");
        Assert.Equal((true, 1, 1), ((bool)status["running"]!, (long)status["inbox"]!["indexed"]!, (long)status["indexDocuments"]!));
        Assert.Equal(1, (long)(await GetAsync(service, "/batches/morning"))["accepted"]!);
        Assert.Equal(0, (long)(await GetAsync(service, "/quarantine"))["total"]!);
        Assert.Equal("ready", await service.Client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.GetAsync("/documents/nosuch", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("/search?limit=abc", 400, "limit")]
    [InlineData("/search?limit=100000", 400, "limit")]
    [InlineData("/search?sort=upwards", 400, "upwards")]
    [InlineData("/search?from=2020-13-99", 400, "from")]
    [InlineData("/quarantine?limit=x", 400, "limit")]
    [InlineData("/nothing-here", 404, "")]
    public async Task A_wrong_request_is_answered_with_a_problem_that_names_it(string address, int status, string named)
    {
        using var folder = new TemporaryFolder();
        await using var service = await IngestProcess.RunServiceAsync(folder.Data);

        using var response = await service.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(named, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_site_in_a_browser_can_feed_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var service = await IngestProcess.RunServiceAsync(folder.Data);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/documents") { Content = new StringContent("A page of some length.") };
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(0, (long)(await GetAsync(service, "/status"))["inbox"]!["accepted"]!);
    }

    [Theory]
    [InlineData("relevance")]
    [InlineData("newest")]
    [InlineData("oldest")]
    public async Task The_api_takes_the_orders_that_the_command_line_takes(string order)
    {
        using var folder = new TemporaryFolder();
        await using var service = await IngestProcess.RunServiceAsync(folder.Data);
        Assert.Equal(0, (long)(await GetAsync(service, $"/search?q=a&sort={order}"))["total"]!);
    }

    [Theory]
    [InlineData("/search?q=%22unclosed", "at character 1")]
    [InlineData("/search?q=foo+AND+(", "at character 9")]
    [InlineData("/search?kind=LiveBlog", "kind takes article, live-blog")]
    [InlineData("/quarantine?reason=nope", "reason takes")]
    [InlineData("/quarantine?stage=nope", "stage takes fetch")]
    public async Task A_broken_query_or_a_value_that_is_none_is_a_problem_with_its_remedy(string address, string expected)
    {
        using var folder = new TemporaryFolder();
        await using var service = await IngestProcess.RunServiceAsync(folder.Data);
        using var response = await service.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Contains(expected, (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_page_says_what_is_wrong_with_a_query_and_keeps_it_to_be_mended()
    {
        using var folder = new TemporaryFolder();
        await using var service = await IngestProcess.RunServiceAsync(folder.Data);
        using var response = await service.Client.GetAsync("/?q=foo+)", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("The query 'foo )' cannot be read: at character 5, a parenthesis closes that never opened.", html, StringComparison.Ordinal);
        Assert.Contains("value=\"foo )\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_answer_and_show_a_title_with_markup_as_text()
    {
        using var folder = new TemporaryFolder();
        await using var service = await IngestProcess.RunServiceAsync(folder.Data);
        const string title = "Bridge <script>alert(1)</script> closed";
        var id = await PostAndWaitAsync(service, title, "lighthouse");

        foreach (var address in new[] { "/", "/?q=lighthouse", $"/view/{id}" })
        {
            var html = await service.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.Contains("Bridge &lt;script&gt;alert(1)&lt;/script&gt; closed", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_summary_is_called_one()
    {
        using var folder = new TemporaryFolder();
        await using var service = await IngestProcess.RunServiceAsync(folder.Data);
        using var posted = await service.Client.PostAsync(
            "/documents", new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(Repository.Samples, "01-html-furniture.html"), TestContext.Current.CancellationToken)) { Headers = { { "Content-Type", "text/html" }, { "X-Ingest-Batch", "b" } } }, TestContext.Current.CancellationToken);
        await Wait.UntilAsync(() => GetAsync(service, "/batches/b"), static books => (long)books["open"]! == 0, TestContext.Current.CancellationToken);
        var id = (string)JsonNode.Parse(await posted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["id"]!;
        Assert.NotEmpty((string)(await GetAsync(service, $"/documents/{id}"))["summary"]!);
        var html = await service.Client.GetStringAsync($"/view/{id}", TestContext.Current.CancellationToken);
        Assert.Contains("aria-labelledby=\"summary\"", html, StringComparison.Ordinal);
        Assert.Contains(">Summary <", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_address_is_never_fetched()
    {
        using var folder = new TemporaryFolder();
        await using var service = await IngestProcess.RunServiceAsync(folder.Data);

        using var response = await service.Client.PostAsJsonAsync("/fetches", new { url = "http://10.0.0.1/news", batch = "b" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("private-address", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["reason"]);
        Assert.Equal(0, (long)(await GetAsync(service, "/batches/b"))["accepted"]!);
    }

    [Fact]
    public async Task An_address_that_nobody_answers_ends_in_quarantine_with_its_reason()
    {
        using var folder = new TemporaryFolder();
        await using var service = await IngestProcess.RunServiceAsync(folder.Data, "--set", "Fetch:Tries=1", "--set", "Fetch:AllowLoopback=true");
        var port = FreePort();

        using var response = await service.Client.PostAsJsonAsync("/fetches", new { url = $"http://127.0.0.1:{port}/news", batch = "b" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        await Wait.UntilAsync(() => GetAsync(service, "/batches/b"), static books => (long)books["open"]! == 0, TestContext.Current.CancellationToken);

        var entry = (await GetAsync(service, "/quarantine"))["entries"]!.AsArray().Single()!;
        Assert.Equal(("fetch", "unreachable"), ((string?)entry["stage"], (string?)entry["reason"]));
        Assert.Contains($"127.0.0.1:{port}", (string?)entry["message"], StringComparison.Ordinal);
        Assert.Equal((string?)entry["acceptanceId"], (string?)(await GetAsync(service, $"/quarantine/{entry["acceptanceId"]}"))["acceptanceId"]);
    }

    [Fact]
    public async Task A_second_process_on_the_folder_is_refused_and_an_add_works_through_the_first()
    {
        using var folder = new TemporaryFolder().WithPages(3);
        await using var service = await IngestProcess.RunServiceAsync(folder.Data);

        var second = await IngestProcess.RunAsync("run", "--data", folder.Data, "--url", "http://127.0.0.1:0");
        Assert.Equal((4, ""), (second.ExitCode, second.Output));
        Assert.Contains(folder.Data, second.Error, StringComparison.Ordinal);

        var add = await IngestProcess.RunAsync("add", folder.Pages, "--data", folder.Data, "--json");
        Assert.Equal((0, 3), (add.ExitCode, (long)add.Json["indexed"]!));
        Assert.Equal(3, (long)(await GetAsync(service, "/search?q=harbour"))["total"]!);
        var hit = (await IngestProcess.RunAsync("search", "number2", "--data", folder.Data, "--json")).Json["hits"]!.AsArray().Single()!;
        Assert.Equal(("pages", "page-2.html"), ((string?)hit["source"], (string?)hit["fileName"]));
        Assert.False(service.HasEnded);
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_with_exit_code_5_and_one_line_that_names_it()
    {
        using var folder = new TemporaryFolder();
        using var other = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var result = await IngestProcess.RunAsync("run", "--data", folder.Data, "--url", url);

        Assert.Equal((5, ""), (result.ExitCode, result.Output));
        Assert.Contains(url, Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private static async Task<JsonNode> GetAsync(IngestProcess service, string address) =>
        JsonNode.Parse(await service.Client.GetStringAsync(address, TestContext.Current.CancellationToken))!;

    private static async Task<string> PostAndWaitAsync(IngestProcess service, string title, string word)
    {
        using var response = await service.Client.PostAsJsonAsync(
            "/documents",
            new { url = $"https://news.example/{word}", source = "wire", contentType = "text/html", batch = "morning", body = Page.Html(title, word) },
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        await Wait.UntilAsync(() => GetAsync(service, "/batches/morning"), static books => (long)books["open"]! == 0, TestContext.Current.CancellationToken);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["id"]!;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
