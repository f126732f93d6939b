using System.CommandLine;
using System.Globalization;
using Ingest.AllInOne.Deployments;
using Ingest.Documents;
using Ingest.Hosting;
using Spectre.Console;

namespace Ingest.AllInOne.Commands;

/// <summary><c>ingest show</c>: one document, whole.</summary>
internal static class ShowCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "The document's id, as search prints it" };

    public static Command Build()
    {
        var command = new Command("show", "Show one document, with what was removed from its page and by which rule") { Id };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var deployment = Deployment.Of(parsed);
        var id = parsed.GetRequiredValue(Id);
        if (await deployment.Index.GetAsync(id, cancellationToken) is not { } document)
            throw new CommandException(ExitCodes.Partly, await deployment.ExplainMissingAsync(id, cancellationToken));
        if (parsed.IsJson())
            Output.Json(document, CommandJson.Default.NewsDocument);
        else
            Print(document);
        return ExitCodes.Done;
    }

    private static void Print(NewsDocument document)
    {
        Output.Out.MarkupLine($"[bold]{Markup.Escape(document.Title ?? "(no title)")}[/]");
        Output.Facts(Facts(document));
        Output.Out.WriteLine();
        Output.Text(document.Text);
        Output.Section("Summary", document.Summary is { } summary ? [summary] : []);
        Output.Section("Names", document.Entities.Select(static entity => $"[{entity.Type.ToLowerInvariant()}] {entity.Name}{(entity.Count > 1 ? $" x {entity.Count}" : "")}{(entity.Aliases.Count > 0 ? $" ({string.Join(", ", entity.Aliases)})" : "")}"));
        Output.Section("Places", document.Places.Select(static place => string.Create(CultureInfo.InvariantCulture, $"{place.Name}, {(place.Region is null ? "" : $"{place.Region}, ")}{place.Country} ({place.Location.Lat:0.00}, {place.Location.Lon:0.00}){(place.IsMain ? " main" : "")}")));
        Output.Section("Quotes", document.Quotes.Select(static quote => quote.Speaker is null ? quote.Text : $"{quote.Speaker}: {quote.Text}"));
        Output.Section("Facts", document.Facts.Select(static fact => $"[{fact.Kind}] {fact.Text}"));
        Output.Section("Captions", document.Captions.Select(static caption => CaptionLine.Of(caption.Text, caption.Credit, caption.AltText)));
        Output.Section("Links", document.Links.Select(static link => $"{link.Text}: {link.Url}"));
        Output.Section("Removed", document.Removed.Select(static removed => $"[{removed.Rule}] {(removed.Count > 1 ? $"{removed.Count} x " : "")}{removed.Text}"));
    }

    private static IEnumerable<(string Name, string? Value)> Facts(NewsDocument document) =>
    [
        ("id", document.Id),
        ("subtitle", document.Subtitle),
        ("authors", string.Join(", ", document.Authors)),
        ("agencies", string.Join(", ", document.Agencies)),
        ("published", document.PublishedPrecision == "day" ? $"{document.Published:yyyy-MM-dd}" : $"{document.Published:yyyy-MM-dd HH:mm zzz}"),
        ("updated", document.Updated is null ? null : $"{document.Updated:yyyy-MM-dd HH:mm zzz}"),
        ("source", document.Source),
        ("url", document.Url),
        ("file", document.FileName),
        ("site", document.SiteName),
        ("canonical", document.CanonicalUrl),
        ("image", document.LeadImage),
        ("section", document.Section),
        ("tags", string.Join(", ", document.Tags)),
        ("kind", document.Kind),
        ("language", $"{document.Language} ({document.LanguageConfidence:0.00}){(document.OtherLanguages.Count > 0 ? $", also {string.Join(", ", document.OtherLanguages)}" : "")}"),
        ("phrases", string.Join(", ", document.KeyPhrases)),
        ("watched", string.Join(", ", document.Watched)),
        ("words", $"{document.WordCount:N0}, {Math.Max(1, document.ReadingSeconds / 60)} min"),
        ("fetched", $"{document.FetchedAt:yyyy-MM-dd HH:mm:ss zzz}"),
        ("indexed", $"{document.IndexedAt:yyyy-MM-dd HH:mm:ss zzz}"),
        ("charset", document.Charset),
        ("profile", document.Profile is { } profile ? ProfileLine.Of(profile.Host, profile.Used, profile.Ignored) : null),
        ("confidence", $"{document.Confidence:0.00}"),
        ("marks", string.Join(", ", document.Marks)),
        ("revision", $"pipeline {document.PipelineRevision}, cleaner {document.CleanerRevision}, enricher {document.EnricherRevision}"),
        ("content hash", document.ContentHash),
        ("similarity", document.Similarity),
        ("trace", document.TraceId),
    ];
}
