using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Contracts;

namespace Ingest.Cleaner.Tests;

/// <summary>What is expected of a page of the regression set: <c>expected.json</c> beside it. What is not named is not compared.</summary>
internal sealed record RegressionCase
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public string? Url { get; init; }

    /// <summary>The content type that the page is declared to have.</summary>
    public string? ContentType { get; init; }

    /// <summary>The kind of an article; null where the page is none.</summary>
    public PageKind? Kind { get; init; }

    /// <summary>Why the page is no article; null where it is one.</summary>
    public string? Reason { get; init; }

    /// <summary>A word of the message to a page that is no article.</summary>
    public string? Problem { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public IReadOnlyList<string>? Authors { get; init; }

    public IReadOnlyList<string>? Agencies { get; init; }

    /// <summary>YYYY-MM-DD.</summary>
    public string? Published { get; init; }

    public string? CanonicalUrl { get; init; }

    public string? Charset { get; init; }

    /// <summary>The body, whole.</summary>
    public IReadOnlyList<string>? Paragraphs { get; init; }

    /// <summary>Sentences that the body holds somewhere.</summary>
    public IReadOnlyList<string>? BodyHolds { get; init; }

    /// <summary>Furniture that the body must not hold.</summary>
    public IReadOnlyList<string>? BodyLacks { get; init; }

    public IReadOnlyList<Caption>? Captions { get; init; }

    public IReadOnlyList<ArticleLink>? Links { get; init; }

    public string? SiteName { get; init; }

    public string? Section { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public string? LeadImage { get; init; }

    /// <summary>Rules under which something was removed, among others.</summary>
    public IReadOnlyList<string>? Removed { get; init; }

    public IReadOnlyList<string>? Marks { get; init; }

    /// <summary>The names of all cases: one folder each.</summary>
    public static TheoryData<string> Names =>
        new(Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Regression")).Select(static folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal));

    /// <summary>Reads a case and its page's bytes.</summary>
    public static (RegressionCase Expected, byte[] Page) Read(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Regression", name);
        var page = Assert.Single(Directory.GetFiles(folder, "page.*"));
        return (JsonSerializer.Deserialize<RegressionCase>(File.ReadAllText(Path.Combine(folder, "expected.json")), Json)!, File.ReadAllBytes(page));
    }
}
