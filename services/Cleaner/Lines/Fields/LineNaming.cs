namespace Ingest.Cleaner.Lines.Fields;

/// <summary>Whether a line names somebody.</summary>
internal enum LineNaming
{
    None,

    /// <summary>It begins as bylines do.</summary>
    Byline,

    /// <summary>It may be a name, without a word that says so.</summary>
    Name,
}
