namespace Ingest.Cleaner.Lines.Fields;

/// <summary>What was read of a line, each thing when it was first asked for: of a page's lines only those around the article are.</summary>
internal sealed class LineFacts
{
    public LineTraits? Traits { get; set; }

    public LineWordShares? Shares { get; set; }

    public LineNaming? Naming { get; set; }
}
