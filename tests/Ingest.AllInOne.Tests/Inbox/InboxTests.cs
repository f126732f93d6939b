using System.Collections.Concurrent;
using Ingest.AllInOne.Inbox;
using Ingest.Contracts;
using Ingest.Documents;
using Ingest.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.AllInOne.Tests.Inbox;

public sealed class InboxTests
{
    [Fact]
    public async Task Acceptances_that_arrive_together_are_all_in_the_file_when_their_tasks_end()
    {
        await using var inbox = InboxHarness.Create(static _ => Task.CompletedTask);
        await Task.WhenAll(Enumerable.Range(0, 300).Select(async _ =>
        {
            var document = InboxHarness.Document();
            await inbox.AcceptAsync(document);
            // Read by a connection of its own: only what is committed is seen.
            Assert.Equal(1, inbox.Query($"SELECT count(*) FROM acceptance JOIN payload USING (seq) WHERE acceptance_id = '{document.Origin.AcceptanceId}'"));
        }));
        Assert.Equal(new InboxBooks(300, 300, 0, 0, 0), inbox.Archive.ReadBooks());
    }

    [Fact]
    public async Task The_same_acceptance_twice_changes_nothing()
    {
        await using var inbox = InboxHarness.Create(static _ => Task.CompletedTask);
        var first = InboxHarness.Document();
        await inbox.AcceptAsync(first);
        await inbox.AcceptAsync(InboxHarness.Document(first.Origin.AcceptanceId));
        Assert.Equal(1, inbox.Archive.ReadBooks().Accepted);
        Assert.Equal(first.Origin.DocumentId, inbox.Archive.ReadBatch("b", 10).Single().DocumentId);

        await inbox.CloseAsync(first.Origin.AcceptanceId);
        await inbox.AcceptAsync(first);
        Assert.Equal(new InboxBooks(1, 0, 1, 0, 0), inbox.Archive.ReadBooks());
    }

    [Fact]
    public async Task A_document_on_which_a_stage_throws_comes_again_and_is_quarantined_after_the_last_try()
    {
        var tries = 0;
        await using var inbox = InboxHarness.Create(
            _ =>
            {
                Interlocked.Increment(ref tries);
                throw new InvalidOperationException("the stage broke");
            },
            new InboxOptions { MaxAttempts = 2 });
        await inbox.AcceptAsync(InboxHarness.Document());
        await inbox.StartAsync();

        Assert.Equal(new InboxBooks(1, 0, 0, 0, 1), await inbox.UntilSettledAsync());
        var entry = inbox.Archive.ReadQuarantine(null, null, 10).Single();
        Assert.Equal((RejectionReason.FailedRepeatedly, "clean", 2), (entry.Reason, entry.Stage, entry.Attempts));
        Assert.Contains("the stage broke", entry.Message, StringComparison.Ordinal);
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task A_document_with_which_the_process_ended_on_every_try_is_quarantined_and_the_next_one_runs()
    {
        InboxHarness? inbox = null;
        var ran = new ConcurrentQueue<Guid>();
        await using (inbox = InboxHarness.Create(work =>
        {
            ran.Enqueue(work.Document!.Origin.AcceptanceId);
            return inbox!.CloseAsync(work.Document.Origin.AcceptanceId);
        }))
        {
            var (deadly, innocent) = (InboxHarness.Document(), InboxHarness.Document());
            await inbox.AcceptAsync(deadly);
            await inbox.AcceptAsync(innocent);
            inbox.Query($"UPDATE acceptance SET attempts = 5 WHERE acceptance_id = '{deadly.Origin.AcceptanceId}'");
            await inbox.StartAsync();

            Assert.Equal(new InboxBooks(2, 0, 1, 0, 1), await inbox.UntilSettledAsync());
            Assert.Equal(innocent.Origin.AcceptanceId, Assert.Single(ran));
            var entry = inbox.Archive.ReadQuarantine(null, null, 10).Single();
            Assert.Equal((RejectionReason.CrashLoop, deadly.Origin.DocumentId), (entry.Reason, entry.DocumentId));
        }
    }

    [Fact]
    public async Task No_more_documents_are_in_flight_than_the_setting_allows()
    {
        const int Most = 5;
        InboxHarness? inbox = null;
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var dispatched = new ConcurrentQueue<long>();
        await using (inbox = InboxHarness.Create(
            async work =>
            {
                await open.Task;
                dispatched.Enqueue(inbox!.Query("SELECT count(*) FROM acceptance WHERE state = 0 AND attempts > 0"));
                await inbox.CloseAsync(work.Document!.Origin.AcceptanceId);
            },
            new InboxOptions { MaxInFlight = Most }))
        {
            for (var i = 0; i < 40; i++)
                await inbox.AcceptAsync(InboxHarness.Document());
            await inbox.StartAsync();
            await Processes.Wait.UntilAsync(
                () => Task.FromResult(inbox.Query("SELECT count(*) FROM acceptance WHERE attempts > 0")), static count => count >= Most, TestContext.Current.CancellationToken);
            open.SetResult();

            Assert.Equal(new InboxBooks(40, 0, 40, 0, 0), await inbox.UntilSettledAsync());
            Assert.All(dispatched, static count => Assert.InRange(count, 1, Most));
        }
    }

    [Fact]
    public async Task A_clean_stop_with_documents_in_work_does_not_count_as_a_crash()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // In work until the end, as where the index is away: nothing is wrong with the document.
        await using var inbox = InboxHarness.Create(_ =>
        {
            started.TrySetResult();
            return Task.CompletedTask;
        });
        await inbox.AcceptAsync(InboxHarness.Document());
        await inbox.StartAsync();
        await started.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, inbox.Query("SELECT attempts FROM acceptance"));

        await inbox.StopAsync();

        Assert.Equal(0, inbox.Query("SELECT attempts FROM acceptance"));
    }

    [Fact]
    public async Task A_row_is_closed_after_the_index_committed_and_an_index_that_is_away_is_waited_for()
    {
        await using var inbox = InboxHarness.Create(static _ => Task.CompletedTask);
        var document = InboxHarness.Document();
        await inbox.AcceptAsync(document);
        var states = new List<long>();
        var index = new FlakyIndex(failures: 1, () => states.Add(inbox.Archive.ReadBooks().Open));
        var settling = ActivatorUtilities.CreateInstance<SettlingIndex>(inbox.Services, index);

        var results = await settling.WriteAsync(
            [new NewsDocument { Id = document.Origin.DocumentId, AcceptanceId = document.Origin.AcceptanceId, Source = "wire", FetchedAt = DateTimeOffset.UnixEpoch, Text = "", Language = "en", ContentHash = "", Similarity = "", Kind = "article", Version = 1, IndexedAt = DateTimeOffset.UnixEpoch }],
            TestContext.Current.CancellationToken);

        Assert.Equal(WriteOutcome.Created, results.Single().Outcome);
        Assert.Equal([1L, 1L], states);
        Assert.Equal(new InboxBooks(1, 0, 1, 0, 0), inbox.Archive.ReadBooks());
    }
}
