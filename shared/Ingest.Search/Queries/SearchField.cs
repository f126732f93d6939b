namespace Ingest.Search.Queries;

/// <summary>Where a query's words are looked for.</summary>
public enum SearchField
{
    /// <summary>Title, subtitle, text, captions, authors and tags, and the names in another spelling.</summary>
    Any = 0,

    /// <summary>Title and subtitle.</summary>
    Title = 1,

    Text = 2,

    Caption = 3,

    /// <summary>Authors and agencies.</summary>
    Author = 4,

    /// <summary>Tags and section.</summary>
    Tag = 5,

    /// <summary>The names of persons, organisations, places and events, in any spelling.</summary>
    Entity = 6,

    /// <summary>The source and the site's name.</summary>
    Source = 7,

    Host = 8,

    Language = 9,

    Kind = 10,
}
