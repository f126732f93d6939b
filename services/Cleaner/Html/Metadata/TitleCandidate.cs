using Ingest.Cleaner.Titles;
namespace Ingest.Cleaner.Html.Metadata;

/// <summary>A text that may be the headline, with every place in which it stands.</summary>
internal sealed class TitleCandidate(string text, string key)
{
    /// <summary>As its best source writes it.</summary>
    public string Text { get; set; } = text;

    /// <summary>Its form for comparing: see <see cref="TitleForm.Key"/>.</summary>
    public string Key { get; } = key;

    /// <summary>Its letters and digits alone.</summary>
    public string Letters { get; } = TitleForm.Letters(key);

    public HashSet<string> Words { get; } = TitleForm.Words(key);

    /// <summary>Bits of <see cref="TitleSource"/>: it stands there as it is.</summary>
    public int Whole { get; set; }

    /// <summary>Bits of <see cref="TitleSource"/>: it stands there with a site's or section's name before or behind it.</summary>
    public int Cut { get; set; }

    /// <summary>What was cut off is the site's name.</summary>
    public bool CutSite { get; set; }

    /// <summary>Words of what was cut off, the fewest.</summary>
    public int CutWords { get; set; } = 99;

    /// <summary>What was cut off stood in front.</summary>
    public bool CutFront { get; set; }

    /// <summary>It still holds the site's name as a part of its own.</summary>
    public bool HoldsSite { get; set; }

    /// <summary>The number among the headings of the first order; -1 for a text that is none.</summary>
    public int Heading { get; set; } = -1;

    public LineTraits Traits { get; set; }
}
