using System.Buffers;

namespace Ingest.Fetcher.Intake;

/// <summary>A Content-Type as it was declared. Read leniently, as browsers do: real servers send stray semicolons and quotes.</summary>
public sealed record DeclaredType
{
    private static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The media type in lower case without parameters; null where none was declared.</summary>
    public string? MediaType { get; private init; }

    /// <summary>The charset parameter; null where there is none.</summary>
    public string? Charset { get; private init; }

    /// <summary>What was declared has the form of a media type, or nothing was declared.</summary>
    internal bool IsWellFormed { get; private init; } = true;

    /// <summary>The pipeline reads it: text of any kind, XHTML, XML, or not declared (then the bytes decide).</summary>
    internal bool IsReadable =>
        IsWellFormed && (MediaType is null or "application/xhtml+xml" or "application/xml" || MediaType.StartsWith("text/", StringComparison.Ordinal));

    /// <summary>
    /// What a document declares of itself, the same for every way in: the media type of its content type, and the charset that it declares
    /// apart, else the content type's parameter.
    /// </summary>
    public static DeclaredType Of(SubmittedDocument submission)
    {
        var declared = Parse(submission.ContentType);
        return declared with { Charset = (submission.Charset ?? declared.Charset)?.Trim() };
    }

    internal static DeclaredType Parse(string? contentType)
    {
        if (string.IsNullOrWhiteSpace(contentType))
            return new DeclaredType();
        var parts = contentType.Split(';', StringSplitOptions.TrimEntries);
        var slash = parts[0].IndexOf('/');
        var wellFormed = slash > 0 && slash < parts[0].Length - 1
            && !parts[0].AsSpan(0, slash).ContainsAnyExcept(Token) && !parts[0].AsSpan(slash + 1).ContainsAnyExcept(Token);
        return new DeclaredType
        {
            MediaType = parts[0].ToLowerInvariant(),
            Charset = parts.Skip(1).Select(CharsetOf).FirstOrDefault(static charset => charset is not null),
            IsWellFormed = wellFormed,
        };
    }

    private static string? CharsetOf(string parameter)
    {
        const string Name = "charset";
        if (!parameter.StartsWith(Name, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = parameter.AsSpan(Name.Length).TrimStart();
        if (rest is not ['=', ..])
            return null;
        var value = rest[1..].Trim().Trim("\"'").Trim();
        return value.IsEmpty ? null : value.ToString();
    }
}
