using Ingest.Contracts;

namespace Ingest.Cleaner;

/// <summary>How messages name a page, and what they advise.</summary>
internal static class PageName
{
    /// <summary>The page's address, else its file name, else its id: what an operator can find it by.</summary>
    public static string Of(DocumentOrigin origin) => origin.Url ?? origin.FileName ?? $"document {origin.DocumentId}";

    /// <summary>What to do about a page: only one with an address can be fetched again.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="fetched">For a page with an address.</param>
    /// <param name="fed">For one without: a file, or standard input.</param>
    public static string Remedy(DocumentOrigin origin, string fetched, string fed) => origin.Url is null ? fed : fetched;
}
