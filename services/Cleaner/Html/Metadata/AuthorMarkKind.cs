namespace Ingest.Cleaner.Html.Metadata;

/// <summary>By what an element says that its text is an author.</summary>
internal enum AuthorMarkKind
{
    /// <summary>Microdata or RDFa: itemprop or property.</summary>
    Property,

    /// <summary>rel=author.</summary>
    Relation,

    /// <summary>A link to a page of authors.</summary>
    Address,

    /// <summary>A class or id that names an author's name.</summary>
    Name,

    /// <summary>A class or id that names an author or a byline.</summary>
    Class,
}
