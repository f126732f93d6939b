using Ingest.Contracts;

namespace Ingest.Cleaner.Dates;

/// <summary>A date in a text and where it stands.</summary>
internal sealed record FoundDate(ArticleDate Date, int Index, int Length);
