using System.Globalization;
using System.Text.Json.Serialization;
using Ingest.Contracts;

namespace Ingest.Quality.Scoring;

/// <summary>What a cleaner found in a page, as the scorers read it.</summary>
internal sealed record CleanedPage(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("title")] string? Title,
    [property: JsonPropertyName("authors")] IReadOnlyList<string> Authors,
    [property: JsonPropertyName("date")] string? Date,
    [property: JsonPropertyName("language")] string? Language,
    [property: JsonPropertyName("kind")] string Kind)
{
    /// <summary>The time of this page alone, in milliseconds.</summary>
    [JsonPropertyName("ms")]
    public double Milliseconds { get; init; }

    public static CleanedPage Of(Cleaner.CleaningResult result) => result.Article is not { } article
        ? new CleanedPage("", null, [], null, null, result.Reason!)
        : new CleanedPage(string.Join("\n\n", article.Paragraphs.Select(static paragraph => paragraph.Text)), article.Title, result.Bylines,
            article.Published?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article.LanguageHint, article.Kind.WireName());
}
