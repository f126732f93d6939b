using Ingest.Contracts;

namespace Ingest.Cleaner;

/// <summary>How messages name a page.</summary>
internal static class PageName
{
    /// <summary>The page's address, else its file name, else its id: what an operator can find it by.</summary>
    public static string Of(DocumentOrigin origin) => origin.Url ?? origin.FileName ?? $"document {origin.DocumentId}";
}
