namespace Ingest.Enricher.Quotes;

/// <summary>How the words around a quote name its speaker.</summary>
internal enum AttributionKind
{
    /// <summary>They do not.</summary>
    None = 0,

    /// <summary>By a name.</summary>
    Name = 1,

    /// <summary>By a pronoun of a man, or of either in languages with one.</summary>
    He = 2,

    /// <summary>By a pronoun of a woman.</summary>
    She = 3,

    /// <summary>By a role alone, "a spokesman": somebody, but nobody with a name.</summary>
    Unnamed = 4,
}
