namespace Ingest.Cleaner.Html.Metadata;

/// <summary>Where a day stands on a page.</summary>
internal enum DateSource
{
    LinkedPublished,
    LinkedUpdated,
    PagePublished,
    PageUpdated,
    OtherLinked,
    MetaPublished,
    MetaGeneric,
    MetaUpdated,
    TimePublished,
    TimeUpdated,
    Time,
    TimeAside,
    LinePublished,
    LineUpdated,
    Line,
    LineAside,
    Address,
}
