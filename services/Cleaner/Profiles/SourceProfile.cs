namespace Ingest.Cleaner.Profiles;

/// <summary>What an operator knows of one host's pages: CSS selectors. They are evidence that is weighed with the page's own, never orders.</summary>
public sealed record SourceProfile
{
    /// <summary>In lower case; stands for the host itself and all below it ("example.org" for "www.example.org" too).</summary>
    public required string Host { get; init; }

    /// <summary>Selectors by field (<see cref="Fields"/>), each at least one, in the order of the file.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Selectors { get; init; }

    /// <summary>Elements that hold the article's text.</summary>
    internal const string Body = "body";

    /// <summary>The headline.</summary>
    internal const string Title = "title";

    /// <summary>Elements that name the authors.</summary>
    internal const string Authors = "authors";

    /// <summary>The date of publication.</summary>
    internal const string Date = "date";

    /// <summary>Elements that are no part of the article.</summary>
    internal const string Remove = "remove";

    /// <summary>Every field that a profile can have selectors for.</summary>
    internal static IReadOnlyList<string> Fields { get; } = [Body, Title, Authors, Date, Remove];
}
