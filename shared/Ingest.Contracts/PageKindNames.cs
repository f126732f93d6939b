namespace Ingest.Contracts;

/// <summary>The names of the kinds of pages.</summary>
public static class PageKindNames
{
    /// <summary>Every kind's name, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<PageKind>().Select(static kind => kind.WireName())];

    /// <summary>The kind's name in messages, the index and what a user reads: the one that its JSON has.</summary>
    public static string WireName(this PageKind kind) => kind == PageKind.LiveBlog ? "live-blog" : kind.ToString().ToLowerInvariant();

    /// <summary>The page is there for sound, films or pictures: its text only describes them.</summary>
    public static bool IsMedia(this PageKind kind) => kind is PageKind.Media or PageKind.Video or PageKind.Gallery;
}
