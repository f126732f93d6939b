namespace Ingest.Enricher.Entities;

/// <summary>What kind of thing a name names.</summary>
public enum EntityType
{
    Person = 0,
    Organisation = 1,

    /// <summary>A place: country, city, region, river, building.</summary>
    Location = 2,

    /// <summary>A nationality, a religion or a political party's followers.</summary>
    Norp = 3,

    /// <summary>A tournament, a war, a storm, a summit.</summary>
    Event = 4,
}
