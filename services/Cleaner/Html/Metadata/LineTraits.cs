namespace Ingest.Cleaner.Html.Metadata;

/// <summary>What the elements around a piece of text say of it.</summary>
[Flags]
internal enum LineTraits
{
    None = 0,

    /// <summary>A class, id, itemprop or rel names an author or a byline.</summary>
    Author = 1,

    /// <summary>One names a date or a time.</summary>
    Date = 2,

    /// <summary>Navigation, footer, sidebar, related stories, comments: another text's data.</summary>
    Aside = 4,

    /// <summary>Inside a list item.</summary>
    List = 8,

    /// <summary>Inside a link.</summary>
    Link = 16,

    /// <summary>Inside a heading of the first order.</summary>
    Heading = 32,

    /// <summary>Inside <c>article</c> or <c>main</c>.</summary>
    Main = 64,

    /// <summary>Inside the page's head line block: <c>header</c> or a class that says so.</summary>
    Header = 128,

    /// <summary>A biography or a box about the author, not the byline itself.</summary>
    Bio = 256,

    /// <summary>Inside <c>footer</c>.</summary>
    Footer = 512,
}
