namespace Ingest.Cleaner.Html.Blocks;

/// <summary>What an element does to the text around it.</summary>
internal enum ElementRole
{
    /// <summary>Parts text: a paragraph, a division, a heading.</summary>
    Block = 0,

    /// <summary>Stands inside text.</summary>
    Inline = 1,

    /// <summary>Carries no text that a reader sees.</summary>
    Silent = 2,

    /// <summary>A control of a form: its text is never an article's.</summary>
    Control = 3,

    /// <summary>A line break.</summary>
    Break = 4,
}
