namespace Ingest.Enricher.Facts;

/// <summary>How exactly a text means a number.</summary>
public enum FactQualifier
{
    /// <summary>As it stands.</summary>
    None = 0,

    /// <summary>"at least 12".</summary>
    AtLeast = 1,

    /// <summary>"about 12".</summary>
    About = 2,

    /// <summary>"up to 12".</summary>
    UpTo = 3,

    /// <summary>"more than 12".</summary>
    MoreThan = 4,

    /// <summary>"fewer than 12".</summary>
    LessThan = 5,

    /// <summary>"dozens", "hundreds": the value is the unit, of which there are several.</summary>
    Multiples = 6,
}
