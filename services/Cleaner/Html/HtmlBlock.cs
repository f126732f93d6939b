using AngleSharp.Dom;
using Ingest.Contracts;

namespace Ingest.Cleaner.Html;

/// <summary>A run of text between two block boundaries.</summary>
internal sealed record HtmlBlock(string Text, int LinkLength, IElement Element, ParagraphKind Kind)
{
    /// <summary>Share of the text that is links.</summary>
    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1.0, (double)LinkLength / Text.Length);

    /// <summary>Why it is no body; null while it may be.</summary>
    public string? Rule { get; set; }
}
