namespace Ingest.Enricher.Places;

/// <summary>How a name stands for its place.</summary>
internal enum PlaceNameKind
{
    /// <summary>The name itself, or a well-known one in another language.</summary>
    Name = 0,

    /// <summary>Some language's or some time's name, perhaps an obscure one.</summary>
    Alternate = 1,

    /// <summary>Short for a region, and only behind a name inside it: "Tex." in "Paris, Tex.".</summary>
    Abbreviation = 2,

    /// <summary>Not the place but its people or what is theirs: "Iraqi".</summary>
    Demonym = 3,
}
