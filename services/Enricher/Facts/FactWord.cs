namespace Ingest.Enricher.Facts;

/// <summary>What a word does around a number.</summary>
internal readonly record struct FactWord
{
    /// <summary>The number that it writes; null where it writes none.</summary>
    internal decimal? Number { get; init; }

    /// <summary>What a number before it is multiplied by.</summary>
    internal decimal? Multiplier { get; init; }

    /// <summary>The unit of which it means several: 12 for "dozens".</summary>
    internal decimal? Several { get; init; }

    /// <summary>What happened to the people who are counted before it: "12 killed".</summary>
    internal FactKind? Behind { get; init; }

    /// <summary>What happened to the people who are counted behind it: "killing 12".</summary>
    internal FactKind? Before { get; init; }

    /// <summary>Whether it means people: "civilians", "others".</summary>
    internal bool IsPeople { get; init; }

    /// <summary>Whether it can stand between people and what happened to them: "were", "feared".</summary>
    internal bool IsAuxiliary { get; init; }

    /// <summary>Whether what stands behind it is only possible: "could".</summary>
    internal bool IsPossible { get; init; }
}
