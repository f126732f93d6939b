namespace Ingest.AllInOne.Adding;

/// <summary>The JSON body of <c>POST /fetches</c>.</summary>
internal sealed record FetchBody(string Url, string? Source, string Batch);
