namespace Ingest.Contracts;

/// <summary>A phrase that says what an article is about.</summary>
public sealed record KeyPhrase
{
    /// <summary>In the form that it has most often in the article.</summary>
    public required string Text { get; init; }

    /// <summary>How often it stands there, in all its forms; at least 1.</summary>
    public int Count { get; init => field = Math.Max(1, value); } = 1;

    /// <summary>How much it says of the article beside the best phrase: above 0, up to 1.</summary>
    public double Score { get; init; }
}
