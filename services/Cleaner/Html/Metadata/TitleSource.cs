namespace Ingest.Cleaner.Html.Metadata;

/// <summary>Where a candidate for the headline stands.</summary>
internal enum TitleSource
{
    OpenGraph,
    Twitter,
    LinkedHeadline,
    LinkedName,
    AlternativeHeadline,
    PageName,
    OtherMeta,
    TitleElement,
    FirstHeading,
    LaterHeading,
    Subheading,
}
