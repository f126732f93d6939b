using System.Collections.Concurrent;
using Ingest.AllInOne.Adding;
using Ingest.Contracts;
using Ingest.Fetcher.Intake;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingest.AllInOne.Tests;

public sealed class IntakeTargetTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_that_is_handed_over_again_is_the_same_acceptance()
    {
        var intake = new UnconfirmedIntake();
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var reception = new DocumentReception(
            new SubmissionValidator(new IntakeOptions(), TimeProvider.System), intake,
            new IntakeMetrics(services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>()), TimeProvider.System);
        var target = new IntakeTarget(reception, null!, TimeProvider.System, NullLogger<IntakeTarget>.Instance);

        Assert.Null(await target.AddAsync(new SubmittedDocument { Body = "Some text."u8.ToArray() }, Token));
        Assert.Null(await target.AddAsync(new SubmittedDocument { Body = "Some text."u8.ToArray() }, Token));
        // The first try was taken, though nobody said so; what is added by a second call is another acceptance.
        Assert.Equal([0, 0, 1], intake.Taken.Select(taken => intake.Taken.Distinct().ToList().IndexOf(taken)));
    }

    /// <summary>Takes the first document and does not say so, as a broker whose confirm is lost.</summary>
    private sealed class UnconfirmedIntake : IDocumentIntake
    {
        public ConcurrentQueue<Guid> Taken { get; } = new();

        public Task AcceptAsync(DocumentFetched document, CancellationToken cancellationToken)
        {
            Taken.Enqueue(document.Origin.AcceptanceId);
            return Taken.Count == 1 ? throw new IntakeUnavailableException("No confirm.", new TimeoutException()) : Task.CompletedTask;
        }

        public Task AcceptAsync(FetchRequested request, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
