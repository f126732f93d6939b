using System.Diagnostics;
using System.Text.Json.Nodes;
using Ingest.Contracts;
using Ingest.Enricher;

namespace Ingest.AllInOne.Enriching;

/// <summary>Enriches bare texts, as <c>ingest enrich --batch</c> reads them.</summary>
internal sealed class LineEnricher(DocumentEnricher enricher)
{
    /// <summary>Enriches one text.</summary>
    public EnrichedLine Enrich(string id, string text)
    {
        var paragraphs = Paragraphs(text);
        var article = new Article { Charset = "utf-8", Paragraphs = [.. paragraphs.Select(static paragraph => new Paragraph { Kind = ParagraphKind.Paragraph, Text = paragraph.Text })] };
        var started = Stopwatch.GetTimestamp();
        var enrichment = enricher.Enrich(article);
        var taken = Stopwatch.GetElapsedTime(started);
        var mentions = from entity in enrichment.Entities
                       let type = entity.Type switch { "PERSON" => "PER", "LOCATION" => "LOC", "ORGANISATION" => "ORG", _ => null }
                       where type is not null
                       from mention in entity.Mentions
                       let start = paragraphs[mention.Paragraph].Start + mention.Start
                       orderby start
                       select (Start: start, End: start + mention.Length, Type: type);
        return new EnrichedLine
        {
            Id = id,
            Language = enrichment.Language,
            Entities = Entities(text, mentions),
            Keys = [.. enrichment.Entities.Select(static entity => entity.Key).OfType<string>().Where(static key => key.Length > 0).Distinct(StringComparer.Ordinal)],
            Summary = enrichment.Summary.Count == 0 ? null : string.Join(' ', enrichment.Summary.Select(span => paragraphs[span.Paragraph].Text.Substring(span.Start, span.Length))),
            Ms = Math.Round(taken.TotalMilliseconds, 3),
        };
    }

    private static List<(int Start, string Text)> Paragraphs(string text)
    {
        var paragraphs = new List<(int, string)>();
        foreach (var range in text.AsSpan().SplitAny('\n', '\r'))
        {
            if (!text.AsSpan(range).IsWhiteSpace())
                paragraphs.Add((range.Start.Value, text[range]));
        }
        return paragraphs;
    }

    // Of a pair of surrogates the second is no code point of its own.
    private static JsonArray Entities(string text, IEnumerable<(int Start, int End, string Type)> mentions)
    {
        var array = new JsonArray();
        var (at, points) = (0, 0);
        foreach (var (start, end, type) in mentions)
        {
            var first = Points(start);
            // Ends are counted without moving on: of two names one may lie in the other.
            var (before, behind) = (at, points);
            array.Add(new JsonArray(first, Points(end), type));
            (at, points) = (before, behind);
        }
        return array;

        int Points(int index)
        {
            for (; at < index; at++)
                points += char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]) ? 0 : 1;
            return points;
        }
    }
}
