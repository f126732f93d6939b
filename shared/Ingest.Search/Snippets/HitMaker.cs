using Ingest.Documents;

namespace Ingest.Search.Snippets;

/// <summary>Makes a hit of a found document, the same way in every index.</summary>
internal static class HitMaker
{
    internal static SearchHit Make(NewsDocument document, double score, SnippetMaker snippets) => new()
    {
        Id = document.Id,
        Title = document.Title,
        TitleHighlights = snippets.Highlight(document.Title),
        Date = document.Published ?? document.FetchedAt,
        DatePrecision = document.Published is null ? "fetched" : document.PublishedPrecision ?? "instant",
        Source = document.Source,
        Url = document.Url,
        FileName = document.FileName,
        Language = document.Language,
        Kind = document.Kind,
        Authors = document.Authors,
        WordCount = document.WordCount,
        Score = score,
        Snippet = snippets.Make(document.Text),
    };
}
