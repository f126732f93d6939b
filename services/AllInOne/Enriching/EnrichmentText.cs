using Ingest.AllInOne.Commands;
using Ingest.Contracts;
using Ingest.Enricher.Entities;
using Spectre.Console;

namespace Ingest.AllInOne.Enriching;

/// <summary>Prints what the Enricher says of an article. A place is paragraph:begin-end in UTF-16 units, paragraphs counted from 0; T is the title.</summary>
internal static class EnrichmentText
{
    /// <summary>Prints it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="enrichment">What is said of it.</param>
    /// <param name="explanations">What spoke for the names; null where that was not asked for.</param>
    public static void Print(Article article, Enrichment enrichment, IReadOnlyList<EntityExplanation>? explanations)
    {
        Output.Out.MarkupLine($"[bold]{Markup.Escape(article.Title ?? "(no title)")}[/]");
        Output.Text(Invariant($"language    {enrichment.Language} ({enrichment.LanguageConfidence:0.00}), script {enrichment.Script ?? "unknown"}"));
        foreach (var other in enrichment.OtherLanguages)
            Output.Text(Invariant($"            paragraph {other.Paragraph}: {other.Language} ({other.Confidence:0.00})"));
        Output.Text(Invariant($"length      {enrichment.WordCount} words, {enrichment.ReadingSeconds} s"));
        Output.Text($"phrases     {string.Join(", ", enrichment.KeyPhrases.Select(static phrase => phrase.Count > 1 ? $"{phrase.Text} x {phrase.Count}" : phrase.Text))}");
        Output.Text($"hashes      {enrichment.ContentHash} {enrichment.Similarity}");
        if (enrichment.Marks.Count > 0)
            Output.Text($"marks       {string.Join(", ", enrichment.Marks)}");
        Output.Section("Summary", enrichment.Summary.Select(span => $"{Shown(span)}  {TextOf(article, span)}"));
        Output.Section("Names", enrichment.Entities.Select(entity => Invariant($"{entity.Type,-12}  {entity.Name}{(entity.Aliases.Count > 0 ? $" ({string.Join(", ", entity.Aliases)})" : "")}  [{entity.Key}]  {entity.Confidence:0.00}  {string.Join(' ', entity.Mentions.Select(Shown))}")));
        Output.Section("Places", enrichment.Places.Select(place => Invariant($"{place.Kind,-8}  {place.Name}, {(place.Region is null || place.Kind == "region" ? "" : $"{place.Region}, ")}{place.Country}  {place.Latitude:0.00} {place.Longitude:0.00}  {place.Confidence:0.00}  {string.Join(' ', place.Mentions.Select(Shown))}{(place.IsMain ? "  main" : "")}")));
        Output.Section("Quotes", enrichment.Quotes.Select(quote => $"{Shown(quote.Span)}  {quote.Speaker ?? "?"}: {TextOf(article, quote.Span)}"));
        Output.Section("Facts", enrichment.Facts.Select(fact => Invariant($"{Shown(fact.Span)}  {fact.Kind} {(fact.Qualifier is null ? "" : $"{fact.Qualifier} ")}{fact.Value}{(fact.Unit is null ? "" : $" {fact.Unit}")}: {TextOf(article, fact.Span)}")));
        Output.Section("Watched", enrichment.Watched.Select(static watched => $"{watched.Name}{(watched.Tag is null ? "" : $" [{watched.Tag}]")} x {watched.Count}"));
        if (explanations is not null)
            Output.Section("Why", explanations.Select(name => $"{Shown(name.Mention)}  {name.Mention.Type} {TextOf(article, name.Mention)}: {string.Join(", ", name.Votes.Select(static vote => Invariant($"{vote.Feature} {vote.Weight:+0.00;-0.00}")))}"));
    }

    private static string TextOf(Article article, ArticleSpan span) => (span.Paragraph == ArticleSpan.InTitle ? article.Title ?? "" : article.Paragraphs[span.Paragraph].Text).Substring(span.Start, span.Length);

    private static string TextOf(Article article, EntityMention mention) => TextOf(article, SpanOf(mention));

    private static string Shown(ArticleSpan span) => Invariant($"{(span.Paragraph == ArticleSpan.InTitle ? "T" : $"{span.Paragraph}")}:{span.Start}-{span.Start + span.Length}");

    private static string Shown(EntityMention mention) => Shown(SpanOf(mention));

    private static ArticleSpan SpanOf(EntityMention mention) => new() { Paragraph = mention.Paragraph, Start = mention.Start, Length = mention.Length };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
