namespace Ingest.Contracts;

/// <summary>A page's raw bytes as they were accepted, compressed where that pays. Only the first hop carries it.</summary>
public sealed record RawBody
{
    /// <summary>The bytes, encoded as <see cref="Encoding"/> says.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>How <see cref="Bytes"/> are compressed: <c>identity</c>, <c>gzip</c> or <c>br</c> (the HTTP content codings).</summary>
    public required string Encoding { get; init; }

    /// <summary>Length in bytes before compression. A reader never decompresses more than this.</summary>
    public required int Length { get; init; }

    /// <summary>SHA-256 of the bytes before compression, 64 lower-case hex digits.</summary>
    public required string Sha256 { get; init; }
}
