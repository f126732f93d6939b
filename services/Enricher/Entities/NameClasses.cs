namespace Ingest.Enricher.Entities;

/// <summary>The lists that a name is in.</summary>
[Flags]
internal enum NameClasses
{
    None = 0,

    /// <summary>A given name or surname, from a long list that tells them not apart.</summary>
    Name = 1,

    Given = 2,
    Surname = 4,
    Country = 8,

    /// <summary>A place of 100,000 inhabitants and more.</summary>
    City = 16,

    /// <summary>A place of 5,000 inhabitants and more.</summary>
    Town = 32,

    Region = 64,
    Organisation = 128,
    Person = 256,
    Demonym = 512,
    Honorific = 1024,
    Role = 2048,

    /// <summary>A common noun for a person: "minister".</summary>
    PersonNoun = 4096,

    /// <summary>A common noun for a group: "brigade".</summary>
    GroupNoun = 8192,

    /// <summary>A common noun for a place: "province".</summary>
    PlaceNoun = 16384,
}
