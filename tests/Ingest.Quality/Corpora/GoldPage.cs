using System.Text.Json.Serialization;

namespace Ingest.Quality.Corpora;

/// <summary>What a page of a corpus holds, as its annotators say.</summary>
internal sealed record GoldPage
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("url")]
    public string? Url { get; init; }

    [JsonPropertyName("text")]
    public string? Text { get; init; }

    [JsonPropertyName("title")]
    public string? Title { get; init; }

    [JsonPropertyName("authors")]
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>YYYY-MM-DD.</summary>
    [JsonPropertyName("date")]
    public string? Date { get; init; }

    [JsonPropertyName("country")]
    public string? Country { get; init; }
}
