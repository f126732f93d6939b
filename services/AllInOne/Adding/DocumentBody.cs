namespace Ingest.AllInOne.Adding;

/// <summary>The JSON body of <c>POST /documents</c>.</summary>
internal sealed record DocumentBody
{
    public string? Url { get; init; }

    public string? Source { get; init; }

    public string? FileName { get; init; }

    public string? ContentType { get; init; }

    public string? Charset { get; init; }

    public string? FetchedAt { get; init; }

    public string? SourceModifiedAt { get; init; }

    public string? Batch { get; init; }

    public required byte[] BodyBase64 { get; init; }
}
