using Ingest.Contracts;

namespace Ingest.Cleaner.Html.Metadata;

/// <summary>A day that may be the one of publication, with every place in which it stands.</summary>
internal sealed class DateCandidate(DateOnly day)
{
    public DateOnly Day { get; } = day;

    /// <summary>The most precise statement of it.</summary>
    public ArticleDate? Best { get; set; }

    /// <summary>Bits of <see cref="DateSource"/>.</summary>
    public int Sources { get; set; }

    public int Count { get; set; }

    /// <summary>Lines between it and the headline, the fewest; above the headline below zero.</summary>
    public int Distance { get; set; } = Far;

    public LineTraits Traits { get; set; }

    /// <summary>Its line holds little else.</summary>
    public bool Alone { get; set; }

    /// <summary>Its line or the one before starts like a byline.</summary>
    public bool ByByline { get; set; }

    /// <summary>The distance of a day that stands in no line.</summary>
    public const int Far = 999;
}
