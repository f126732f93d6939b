using Ingest.Cleaner;
using Ingest.Contracts;

namespace Ingest.AllInOne.Commands;

/// <summary>What <c>ingest clean --json</c> prints.</summary>
internal sealed record CleanAnswer
{
    /// <summary>Null where the page is no article.</summary>
    public Article? Article { get; init; }

    public string? Reason { get; init; }

    public string? Message { get; init; }

    /// <summary>With <c>--explain</c>: the page in its order.</summary>
    public IReadOnlyList<PagePiece>? Pieces { get; init; }
}
