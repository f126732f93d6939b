namespace Ingest.Cleaner;

/// <summary>The revision of the Cleaner's output, carried on every article as provenance.</summary>
public static class CleanerRevision
{
    /// <summary>Raised by one whenever the same bytes would give another article.</summary>
    public const int Current = 8;
}
