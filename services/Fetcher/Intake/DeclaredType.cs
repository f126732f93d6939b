using System.Buffers;

namespace Ingest.Fetcher.Intake;

/// <summary>A Content-Type as it was declared. Read leniently, as browsers do: real servers send stray semicolons and quotes.</summary>
internal sealed record DeclaredType
{
    private static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The media type in lower case without parameters; null where none was declared.</summary>
    internal string? MediaType { get; private init; }

    /// <summary>The charset parameter; null where there is none.</summary>
    internal string? Charset { get; private init; }

    /// <summary>What was declared has the form of a media type, or nothing was declared.</summary>
    internal bool IsWellFormed { get; private init; } = true;

    /// <summary>The pipeline reads it: text of any kind, XHTML, XML, or not declared (then the bytes decide).</summary>
    internal bool IsReadable =>
        IsWellFormed && (MediaType is null or "application/xhtml+xml" or "application/xml" || MediaType.StartsWith("text/", StringComparison.Ordinal));

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
