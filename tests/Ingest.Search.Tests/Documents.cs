using Ingest.Documents;

namespace Ingest.Search.Tests;

/// <summary>Documents to index.</summary>
internal static class Documents
{
    internal static NewsDocument Make(string id, string text, long version = 1) => new()
    {
        Id = id,
        Version = version,
        AcceptanceId = new Guid("0198c0de-0000-7000-8000-000000000001"),
        Source = "gazette",
        FetchedAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        Kind = "article",
        Text = text,
        Language = "en",
        ContentHash = "00",
        Similarity = "00",
        IndexedAt = new DateTimeOffset(2026, 3, 1, 12, 0, 5, TimeSpan.Zero),
    };
}
