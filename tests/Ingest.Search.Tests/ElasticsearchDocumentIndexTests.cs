using Ingest.Documents;
using Ingest.Search.Elasticsearch;
using Ingest.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace Ingest.Search.Tests;

[Trait("Needs", "Servers")]
public sealed class ElasticsearchDocumentIndexTests : DocumentIndexContract, IAsyncLifetime
{
    private TestIndex _test = null!;

    protected override IDocumentIndex Index => _test.Index;

    protected override Task RefreshAsync() => _test.Index.RefreshAsync(Token);

    public async ValueTask InitializeAsync() => _test = await TestIndex.MakeAsync(await ElasticsearchServer.SharedAsync());

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Fact]
    public async Task Of_a_bulk_of_1000_with_3_that_the_mapping_refuses_997_are_written_and_3_refused()
    {
        int[] bad = [0, 500, 999];
        // A keyword of more than 32,766 bytes is what Lucene refuses.
        var documents = Enumerable.Range(0, 1_000)
            .Select(number => Document($"{number}", "text") with { ContentType = bad.Contains(number) ? new string('x', 40_000) : "text/plain" }).ToList();
        var results = await Index.WriteAsync(documents, Token);
        Assert.Equal(bad, Enumerable.Range(0, 1_000).Where(number => results[number].Outcome == WriteOutcome.Refused));
        Assert.Contains("contentType", results[500].Message, StringComparison.Ordinal);
        Assert.Equal(997, results.Count(static result => result.Outcome == WriteOutcome.Created));
        await RefreshAsync();
        Assert.Equal(997, (await Index.StatusAsync(Token)).Documents);
    }

    [Fact]
    public async Task A_later_version_goes_to_the_month_of_the_first_one()
    {
        var first = Document("a", "first", 1) with { FetchedAt = new DateTimeOffset(2025, 1, 31, 12, 0, 0, TimeSpan.Zero) };
        await WriteAsync(first);
        // Another process, which remembers nothing.
        using var other = new ElasticsearchDocumentIndex(_test.Options, TimeProvider.System);
        Assert.Equal(WriteOutcome.Updated, Assert.Single(await other.WriteAsync([first with { Version = 2, FetchedAt = first.FetchedAt.AddMonths(3) }], Token)).Outcome);
        await RefreshAsync();
        Assert.Equal(1, (await Index.StatusAsync(Token)).Documents);
        Assert.Contains(await _test.IndicesAsync(), static name => name.EndsWith("-2025.01", StringComparison.Ordinal));
        Assert.DoesNotContain(await _test.IndicesAsync(), static name => name.EndsWith("-2025.04", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_a_months_turn_a_version_that_no_search_sees_yet_is_found_in_real_time()
    {
        var turn = new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero);
        await _test.StopRefreshingAsync();
        Assert.Equal(WriteOutcome.Created, Assert.Single(await Index.WriteAsync([Document("a", "x", 1) with { FetchedAt = turn.AddSeconds(-1) }], Token)).Outcome);
        using var other = new ElasticsearchDocumentIndex(_test.Options, TimeProvider.System);
        Assert.Equal(WriteOutcome.Updated, Assert.Single(await other.WriteAsync([Document("a", "x", 2) with { FetchedAt = turn.AddSeconds(1) }], Token)).Outcome);
        await RefreshAsync();
        Assert.Equal(1, (await Index.StatusAsync(Token)).Documents);
    }

    [Fact]
    public async Task One_id_in_two_batches_at_the_same_time_gets_one_index()
    {
        var january = new DateTimeOffset(2025, 1, 10, 0, 0, 0, TimeSpan.Zero);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(month => WriteUntilTakenAsync(Document("a", "x", month + 1) with { FetchedAt = january.AddMonths(month) })));
        await RefreshAsync();
        Assert.Equal(1, (await Index.StatusAsync(Token)).Documents);
        Assert.Equal(12, (await Index.GetAsync("a", Token))!.Version);

        // While another makes its month, whose shard is not there yet, the look-up waits: the document comes again, as it does on the bus.
        Task WriteUntilTakenAsync(NewsDocument document) => Wait.UntilAsync(
            async () =>
            {
                try
                {
                    return await Index.WriteAsync([document], Token);
                }
                catch (IndexUnavailableException)
                {
                    return [];
                }
            },
            static results => results.Count == 1,
            Token);
    }

    [Fact]
    public async Task The_set_up_changes_nothing_the_second_time_and_brings_live_indices_up_to_date()
    {
        Assert.Empty(await TestIndex.PlanAsync(_test.Options));
        // As another version of the templates left it.
        await _test.OutdateAsync();
        var steps = await TestIndex.PlanAsync(_test.Options);
        Assert.Equal(2, steps.Count);
        using (var service = new ElasticsearchDocumentIndex(_test.Options, TimeProvider.System))
            Assert.Contains("ingest setup", (await Assert.ThrowsAsync<IndexSetupException>(() => service.EnsureReadyAsync(Token))).Message, StringComparison.Ordinal);
        foreach (var step in steps)
            await step.DoAsync(Token);
        Assert.Empty(await TestIndex.PlanAsync(_test.Options));
        // How many copies the set-up makes is nothing that a service must know.
        using var fits = new ElasticsearchDocumentIndex(_test.With(static options => options.Replicas = 1), TimeProvider.System);
        await fits.EnsureReadyAsync(Token);
    }

    [Fact]
    public async Task An_index_from_before_there_were_names_is_refused_until_the_set_up_has_written_it_anew()
    {
        const string name = "Adel Abdul Mahdi";
        var document = Document("a", "Adel Abdul Mahdi spoke.", 7) with { Entities = [new DocumentEntity("PERSON", name, 1) { Key = Ingest.Names.NameKey.Of(name) }] };
        await _test.MakeOldAsync("2025.03", [.. Enumerable.Range(0, 450).Select(number => document with { Id = $"a{number:000}" })]);
        using var index = new ElasticsearchDocumentIndex(_test.Options, TimeProvider.System);
        // Its documents have no names and no terms: a search would find none of them, and say so.
        foreach (var refused in new Func<Task>[] { () => index.SearchAsync(new SearchRequest { Text = "spoke" }, Token), () => index.SearchAsync(new SearchRequest { People = ["Mahdi"] }, Token), () => index.WriteAsync([document], Token) })
        {
            var message = (await Assert.ThrowsAsync<IndexSetupException>(refused)).Message;
            Assert.Contains("2025.03", message, StringComparison.Ordinal);
            Assert.Contains("ingest setup", message, StringComparison.Ordinal);
        }
        foreach (var step in await TestIndex.PlanAsync(_test.Options))
            await step.DoAsync(Token);
        Assert.Empty(await TestIndex.PlanAsync(_test.Options));
        await _test.Index.RefreshAsync(Token);
        Assert.Equal(450, (await index.SearchAsync(new SearchRequest { Text = "spoke" }, Token)).Total);
        Assert.Equal(450, (await index.SearchAsync(new SearchRequest { People = ["mehdi"] }, Token)).Total);
        Assert.Equal([new FacetValue(name, 450)], (await index.SearchAsync(new SearchRequest { WithFacets = true }, Token)).Facets["person"]);
        // The version is as it was.
        Assert.Equal(7, (await index.GetAsync("a001", Token))!.Version);
        Assert.Equal(WriteOutcome.Duplicate, Assert.Single(await index.WriteAsync([document with { Id = "a001", FetchedAt = new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero) }], Token)).Outcome);
    }

    [Fact]
    public async Task A_months_turn_leaves_nothing_to_set_up()
    {
        using var setup = new ElasticsearchSetup(_test.Options, new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMonths(1)));
        Assert.Empty(await setup.PlanAsync(keysFolder: null, Token));
    }

    [Fact]
    public async Task The_set_up_puts_every_setting_of_a_live_index_back()
    {
        await WriteAsync(Document("a", "x"));
        await _test.SettingAsync("index.refresh_interval", "7s");
        await _test.SettingAsync("index.mapping.total_fields.limit", 500);
        var steps = await TestIndex.PlanAsync(_test.Options);
        Assert.Equal(await _test.CountIndicesAsync(), steps.Count);
        Assert.All(steps, static step => Assert.Contains("index.refresh_interval=1s, index.mapping.total_fields.limit=200", step.What, StringComparison.Ordinal));
        foreach (var step in steps)
            await step.DoAsync(Token);
        Assert.Empty(await TestIndex.PlanAsync(_test.Options));
    }

    [Fact]
    public async Task A_doctor_reads_the_templates_and_says_what_the_set_up_would_do()
    {
        Assert.True((await FindingAsync()).Ok);
        await _test.OutdateTemplateAsync();
        var finding = await FindingAsync();
        Assert.False(finding.Ok);
        Assert.Contains("component template", finding.Detail, StringComparison.Ordinal);
        Assert.Contains("ingest setup", finding.Remedy, StringComparison.Ordinal);

        async Task<IndexFinding> FindingAsync()
        {
            using var diagnosis = new ElasticsearchDiagnosis(_test.Options, TimeProvider.System);
            return Assert.Single(await diagnosis.ExamineAsync(Token), static finding => finding.Check == "index templates");
        }
    }

    [Fact]
    public async Task An_old_month_that_is_blocked_for_writing_holds_up_nobody_until_a_document_comes_for_it()
    {
        var old = Document("a", "x", 1) with { FetchedAt = new DateTimeOffset(2025, 1, 10, 0, 0, 0, TimeSpan.Zero) };
        await WriteAsync(old);
        await _test.SettingAsync("index.blocks.write", true, "2025.01");
        using var index = new ElasticsearchDocumentIndex(_test.Options, TimeProvider.System);
        await index.EnsureReadyAsync(Token);
        Assert.Equal(WriteOutcome.Created, Assert.Single(await index.WriteAsync([Document("b", "x")], Token)).Outcome);
        Assert.Contains("2025.01", (await Assert.ThrowsAsync<IndexSetupException>(() => index.WriteAsync([old with { Version = 2 }], Token))).Message, StringComparison.Ordinal);
        // Now that a document waits for it, it is said until it is mended.
        Assert.Contains("index.blocks.write=null", (await Assert.ThrowsAsync<IndexSetupException>(() => index.EnsureReadyAsync(Token))).Message, StringComparison.Ordinal);
        using (var diagnosis = new ElasticsearchDiagnosis(_test.Options, TimeProvider.System))
        {
            var finding = Assert.Single(await diagnosis.ExamineAsync(Token), static finding => finding.Check == "index blocks");
            Assert.False(finding.Ok);
            Assert.Contains("2025.01", finding.Detail, StringComparison.Ordinal);
        }
        await _test.SettingAsync("index.blocks.write", null, "2025.01");
        await index.EnsureReadyAsync(Token);
        Assert.Equal(WriteOutcome.Updated, Assert.Single(await index.WriteAsync([old with { Version = 2 }], Token)).Outcome);
    }

    [Fact]
    public async Task A_month_that_is_closed_is_a_fault_of_the_set_up_and_no_documents()
    {
        var old = Document("a", "x", 1) with { FetchedAt = new DateTimeOffset(2025, 2, 10, 0, 0, 0, TimeSpan.Zero) };
        await WriteAsync(old);
        await _test.CloseAsync("2025.02");
        // Its place is remembered, so the bulk itself meets it; and another process's look-up does.
        Assert.Contains("_open", (await Assert.ThrowsAsync<IndexSetupException>(() => Index.WriteAsync([old with { Version = 2 }], Token))).Message, StringComparison.Ordinal);
        using var other = new ElasticsearchDocumentIndex(_test.Options, TimeProvider.System);
        await Assert.ThrowsAsync<IndexSetupException>(() => other.WriteAsync([old with { Version = 2 }], Token));
        // The gate says so too: nothing goes round in circles.
        Assert.Contains("_open", (await Assert.ThrowsAsync<IndexSetupException>(() => other.EnsureReadyAsync(Token))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("document_parsing_exception", "failed to parse field [fetchedAt]", true)]
    [InlineData("illegal_argument_exception", "Document contains at least one immense term", true)]
    [InlineData("illegal_argument_exception", "Number of documents in the shard cannot exceed [2147483519]", false)]
    [InlineData("illegal_argument_exception", "number of documents in the index cannot exceed 2147483519", false)]
    [InlineData("validation_exception", "this action would add [1] shards, but this cluster currently has [1000]/[1000] maximum normal shards open", false)]
    [InlineData("index_closed_exception", "closed", false)]
    [InlineData("strict_dynamic_mapping_exception", "mapping set to strict", false)]
    public void What_the_index_is_is_no_documents_fault(string type, string reason, bool blamed) =>
        Assert.Equal(blamed, ElasticsearchFaults.BlamesDocument(type, $"{type}: {reason}"));

    [Fact]
    public async Task A_set_up_that_is_told_another_number_of_copies_makes_it_so_for_what_is_there_too()
    {
        await WriteAsync(Document("a", "x"));
        var options = _test.With(static options => options.Replicas = 1);
        var plan = await TestIndex.PlanAsync(options);
        Assert.Equal(1 + await _test.CountIndicesAsync(), plan.Count);
        foreach (var step in plan)
            await step.DoAsync(Token);
        Assert.Empty(await TestIndex.PlanAsync(options));
    }

    [Fact]
    public async Task While_a_month_is_not_there_nothing_is_taken_for_new_and_no_answer_is_a_part_of_it()
    {
        await _test.MakeUnassignedAsync("2020.02");
        var exception = await Assert.ThrowsAsync<IndexUnavailableException>(() => _test.Index.WriteAsync([Document("a", "x")], Token));
        Assert.Contains("shards", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IndexUnavailableException>(() => _test.Index.SearchAsync(new SearchRequest { Text = "x" }, Token));
        await Assert.ThrowsAsync<IndexUnavailableException>(() => _test.Index.GetAsync("a", Token));
        await Assert.ThrowsAsync<IndexUnavailableException>(() => _test.Index.EnsureReadyAsync(Token));
    }

    [Fact]
    public async Task An_alias_that_points_nowhere_is_a_fault_of_the_set_up()
    {
        using var index = new ElasticsearchDocumentIndex(_test.With(static options => options.Alias = $"nowhere-{Guid.NewGuid():N}"), TimeProvider.System);
        Assert.Contains("points nowhere", (await Assert.ThrowsAsync<IndexSetupException>(() => index.EnsureReadyAsync(Token))).Message, StringComparison.Ordinal);
        Assert.Contains("points nowhere", (await Assert.ThrowsAsync<IndexSetupException>(() => index.WriteAsync([Document("a", "x")], Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_block_on_writes_is_a_fault_of_the_set_up_and_a_full_disk_is_waited_for()
    {
        await WriteAsync(Document("a", "x"));
        await _test.SettingAsync("index.blocks.write", true);
        Assert.Contains("index.blocks.write", (await Assert.ThrowsAsync<IndexSetupException>(() => Index.WriteAsync([Document("b", "x")], Token))).Message, StringComparison.Ordinal);
        await _test.SettingAsync("index.blocks.write", null);
        await _test.SettingAsync("index.blocks.read_only_allow_delete", true);
        Assert.Contains("disk", (await Assert.ThrowsAsync<IndexUnavailableException>(() => Index.WriteAsync([Document("b", "x")], Token))).Message, StringComparison.Ordinal);
        await _test.SettingAsync("index.blocks.read_only_allow_delete", null);
        Assert.Equal([WriteOutcome.Created], await WriteAsync(Document("b", "x")));
    }

    [Theory]
    [InlineData("7.17.0", true, "8.19")]
    [InlineData("9.1.0", true, "8.19")]
    [InlineData("8.19.0", false, "not Elasticsearch")]
    public async Task Another_version_or_another_product_is_named(string version, bool hasProduct, string expected)
    {
        await using var server = await FakeServer.StartAsync(version, hasProduct);
        using var index = new ElasticsearchDocumentIndex(_test.With(options => options.Url = server.Url), TimeProvider.System);
        Assert.Contains(expected, (await Assert.ThrowsAsync<IndexSetupException>(() => index.EnsureReadyAsync(Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_away_is_waited_for()
    {
        using var index = new ElasticsearchDocumentIndex(_test.With(static options => options.Url = $"http://127.0.0.1:{FreePort.Take(1)[0]}"), TimeProvider.System);
        Assert.Contains("does not answer", (await Assert.ThrowsAsync<IndexUnavailableException>(() => index.EnsureReadyAsync(Token))).Message, StringComparison.Ordinal);
    }
}
