namespace Ingest.AllInOne.Inbox;

/// <summary>What was accepted. The numbers are stored: they never change.</summary>
internal enum AcceptanceKind
{
    /// <summary>A request to fetch; when the page is there, the row becomes a document.</summary>
    Fetch = 0,

    /// <summary>A document with its body.</summary>
    Document = 1,
}
