using System.Globalization;
using System.Text.Json.Serialization;
using Ingest.Cleaner;
using Ingest.Contracts;

namespace Ingest.AllInOne.Cleaning;

/// <summary>One page of <c>ingest clean --batch</c>, in the form that scorers of article extraction read.</summary>
internal sealed record BatchAnswer
{
    /// <summary>The body's paragraphs, a blank line between them; without title and captions. Empty where the page is no article.</summary>
    public required string Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Title { get; init; }

    /// <summary>Who signs it: the agencies, as the page writes them, where no author does.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>The day of publication in the page's own zone, <c>YYYY-MM-DD</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Date { get; init; }

    /// <summary>As the page declares it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Language { get; init; }

    /// <summary>The kind of page, or the reason why it is no article.</summary>
    public required string Kind { get; init; }

    /// <summary>Milliseconds that this page alone took, on one thread.</summary>
    public required double Ms { get; init; }

    internal static BatchAnswer Of(CleaningResult result, TimeSpan taken) => result.Article is { } article
        ? new BatchAnswer
        {
            Text = string.Join("\n\n", article.Paragraphs.Select(static paragraph => paragraph.Text)),
            Title = article.Title,
            Authors = result.Bylines,
            Date = article.Published?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Language = article.LanguageHint,
            Kind = article.Kind.WireName(),
            Ms = Math.Round(taken.TotalMilliseconds, 3),
        }
        : Refused(result.Reason!, taken);

    internal static BatchAnswer Refused(string reason, TimeSpan taken) => new()
    {
        Text = "",
        Title = null,
        Authors = [],
        Date = null,
        Language = null,
        Kind = reason,
        Ms = Math.Round(taken.TotalMilliseconds, 3),
    };
}
