namespace Ingest.Cleaner.Lines.Fields;

/// <summary>What in a line speaks for the names in it being the authors'; of two lines that with the greater value counts.</summary>
[Flags]
internal enum AuthorSigns
{
    None = 0,

    /// <summary>Behind the text.</summary>
    Below = 1,

    /// <summary>Between headline and text.</summary>
    InHeader = 2,

    /// <summary>The line is the name alone.</summary>
    Alone = 4,

    /// <summary>A date stands in the line.</summary>
    Dated = 8,

    /// <summary>The line above says that a name follows.</summary>
    LabelAbove = 16,

    /// <summary>The line begins as bylines do.</summary>
    Labelled = 32,
}
