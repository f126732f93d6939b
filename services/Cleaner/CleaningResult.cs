using System.Diagnostics.CodeAnalysis;
using Ingest.Contracts;

namespace Ingest.Cleaner;

/// <summary>What came of a page: an article, or the reason why it is none.</summary>
public sealed record CleaningResult
{
    private CleaningResult()
    {
    }

    /// <summary>The article; null where the page is rejected.</summary>
    public Article? Article { get; private init; }

    /// <summary>One of <see cref="RejectionReason"/>; null where there is an article.</summary>
    public string? Reason { get; private init; }

    /// <summary>Names the input, what is wrong with it and the remedy; null where there is an article.</summary>
    public string? Message { get; private init; }

    /// <summary>Who signs the article, as the page writes it: the authors or, where it names none, the agencies ("The Associated Press" for AP).</summary>
    public IReadOnlyList<string> Bylines { get; private init; } = [];

    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Reason), nameof(Message))]
    public bool IsArticle => Article is not null;

    public static CleaningResult Of(Article article, IReadOnlyList<string> agencies) => new() { Article = article, Bylines = article.Authors.Count > 0 ? article.Authors : agencies };

    public static CleaningResult Rejected(string reason, string message) => new() { Reason = reason, Message = message };
}
