using Microsoft.Extensions.Hosting;

namespace Ingest.Enricher;

/// <summary>Has the models and the gazetteer read when the service starts: one that is missing or damaged stops it there, by name.</summary>
internal sealed class EnricherDataCheck(DocumentEnricher enricher) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(enricher);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
