using Ingest.Contracts;
using Ingest.Enricher.Entities;

namespace Ingest.AllInOne.Commands;

/// <summary>What <c>ingest enrich --json</c> prints.</summary>
internal sealed record EnrichAnswer
{
    /// <summary>Null where the page is no article.</summary>
    public Article? Article { get; init; }

    public Enrichment? Enrichment { get; init; }

    public string? Reason { get; init; }

    public string? Message { get; init; }

    /// <summary>With <c>--explain</c>: for each name the features that spoke most for it and against it.</summary>
    public IReadOnlyList<EntityExplanation>? Names { get; init; }
}
