namespace Ingest.Cleaner.Html.Metadata;

/// <summary>Where a name stands on a page.</summary>
internal enum AuthorSource
{
    Linked,
    LinkedPage,
    OtherLinked,
    Meta,
    OpenGraph,
    Twitter,
    Property,
    Relation,
    Address,
    Name,
    Class,
    Aside,
    Byline,
    FarByline,

    /// <summary>A line near the headline that is nothing but words in capitals, as a name is.</summary>
    NameLine,
}
