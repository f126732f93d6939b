namespace Ingest.Documents;

/// <summary>A named entity and how often the document mentions it.</summary>
public sealed record DocumentEntity(string Type, string Name, int Count)
{
    /// <summary>The key that all spellings of the name share; null where it was not made.</summary>
    public string? Key { get; init; }

    /// <summary>The other forms of the name that the document uses.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = value ?? []; } = [];

    /// <summary>How sure that is: 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Where it is mentioned.</summary>
    public IReadOnlyList<DocumentSpan> Mentions { get; init => field = value ?? []; } = [];
}
