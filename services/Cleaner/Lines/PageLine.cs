namespace Ingest.Cleaner.Lines;

/// <summary>One line of a textified page and what the rules think of it.</summary>
internal sealed class PageLine(string text)
{
    public string Text { get; set; } = text;

    /// <summary>The rule that takes the line out of the body; null while it may be body.</summary>
    public string? Rule { get; set; }

    /// <summary>Running text: a sentence, or long enough to be several.</summary>
    public bool IsProse { get; set; }

    /// <summary>How much the line speaks for (positive) or against (negative) being inside the article.</summary>
    public double Weight { get; set; }

    /// <summary>The line was chosen for the body, unless a rule takes it out.</summary>
    public bool IsBody { get; set; }

    /// <summary>In a page that lost its line breaks, how likely one stood before this piece, 0 to 1; 1 where it did.</summary>
    public float GapBefore { get; set; } = 1;

    /// <summary>The piece goes on the sentence before it.</summary>
    public bool ContinuesSentence { get; set; }

    /// <summary>No sentence ended before it and more likely than not no line break was lost there; before a bracket none is, however it looks.</summary>
    public bool ContinuesEvenly => ContinuesSentence && (GapBefore < 0.5f || Text.StartsWith('('));
}
