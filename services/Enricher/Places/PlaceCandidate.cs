namespace Ingest.Enricher.Places;

/// <summary>A place that a name may mean.</summary>
internal struct PlaceCandidate
{
    public required int Place { get; init; }

    /// <summary>Whether the name is only among its other names.</summary>
    public bool IsAlternate { get; init; }

    /// <summary>Of the name alone: see <see cref="PlaceProminence"/>, less what speaks against the name.</summary>
    public float Prior { get; set; }

    /// <summary>What names beside it add.</summary>
    public float Support { get; set; }

    /// <summary>How likely it is in the article: 0 to 1.</summary>
    public float Probability { get; set; }
}
