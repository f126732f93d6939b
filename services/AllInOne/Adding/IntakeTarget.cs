using Ingest.Fetcher.Fetching;
using Ingest.Fetcher.Intake;
using Microsoft.Extensions.Logging;

namespace Ingest.AllInOne.Adding;

/// <summary>Hands documents to this process's own intake. Where that cannot take any (a full disk, a broker that is away), it waits: nothing is skipped.</summary>
internal sealed class IntakeTarget(
    DocumentReception reception, FetchRequestValidator requests, TimeProvider time, ILogger<IntakeTarget> logger) : IAddTarget
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    public Task<Refusal?> AddAsync(SubmittedDocument document, CancellationToken cancellationToken)
    {
        var acceptanceId = reception.NewAcceptance();
        return WhenAvailableAsync(async () => (await reception.ReceiveAsync(document, acceptanceId, cancellationToken)).Refusal, cancellationToken);
    }

    public async Task<Refusal?> FetchAsync(string url, string? source, string batch, CancellationToken cancellationToken)
    {
        try
        {
            var request = requests.Validate(url, path: null, source, batch);
            return await WhenAvailableAsync(
                async () =>
                {
                    await reception.ReceiveAsync(request, cancellationToken);
                    return null;
                },
                cancellationToken);
        }
        catch (RefusedException exception)
        {
            return exception.Refusal;
        }
    }

    private async Task<Refusal?> WhenAvailableAsync(Func<Task<Refusal?>> receive, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await receive();
            }
            catch (IntakeUnavailableException exception)
            {
                logger.LogError("Nothing can be accepted, trying again: {Reason}", exception.Message);
                await Task.Delay(Wait, time, cancellationToken);
            }
        }
    }
}
