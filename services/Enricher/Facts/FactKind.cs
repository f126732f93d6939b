namespace Ingest.Enricher.Facts;

/// <summary>What a number in a text counts or measures.</summary>
public enum FactKind
{
    /// <summary>People who died.</summary>
    Killed = 0,

    /// <summary>People who were hurt.</summary>
    Injured = 1,

    /// <summary>People who were not found.</summary>
    Missing = 2,

    /// <summary>People who had to leave their homes.</summary>
    Displaced = 3,

    /// <summary>People who were taken by the police.</summary>
    Arrested = 4,

    /// <summary>A sum; the unit is its currency.</summary>
    Money = 5,

    /// <summary>A share; the unit is <c>%</c>.</summary>
    Percentage = 6,

    /// <summary>The magnitude of an earthquake; without a unit.</summary>
    Magnitude = 7,

    Speed = 8,
    Temperature = 9,
    Length = 10,
    Area = 11,
    Volume = 12,
    Mass = 13,
    Power = 14,
    Energy = 15,
}
