using Ingest.Contracts;

namespace Ingest.Enricher.Sentences;

/// <summary>An article cut into tokens and sentences once, for all that reads it.</summary>
public sealed class ArticleText
{
    /// <summary>The title; its text is empty where the article has none.</summary>
    public required ParagraphText Title { get; init; }

    public required IReadOnlyList<ParagraphText> Paragraphs { get; init; }

    /// <summary>ISO 639-1 code; <c>und</c> where it is not known.</summary>
    public required string Language { get; init; }

    /// <summary>The captions of the article's pictures: none of them is taken for a sentence of the text.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>Every text in order, the title first.</summary>
    public IEnumerable<ParagraphText> All => Paragraphs.Prepend(Title);

    /// <summary>What a span of the title or a paragraph holds.</summary>
    internal ReadOnlySpan<char> TextAt(TextSpan span) => (span.Paragraph == TextSpan.Title ? Title : Paragraphs[span.Paragraph]).Text.AsSpan(span.Start, span.Length);

    /// <summary>Reads bare texts.</summary>
    /// <param name="title">The title; null for none.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="language">ISO 639-1 code; <c>und</c> where it is not known.</param>
    public static ArticleText Read(string? title, IEnumerable<string> paragraphs, string language) => new()
    {
        Title = ParagraphText.Read(title ?? "", ParagraphKind.Heading, language),
        Paragraphs = [.. paragraphs.Select(paragraph => ParagraphText.Read(paragraph, ParagraphKind.Paragraph, language))],
        Language = language,
    };

    /// <summary>Reads an article. Any text is taken; linear in its length.</summary>
    /// <param name="article">The article.</param>
    /// <param name="language">ISO 639-1 code; <c>und</c> where it is not known.</param>
    public static ArticleText Read(Article article, string language) => new()
    {
        Title = ParagraphText.Read(article.Title ?? "", ParagraphKind.Heading, language),
        Paragraphs = [.. article.Paragraphs.Select(paragraph => ParagraphText.Read(paragraph.Text, paragraph.Kind, language))],
        Language = language,
        Captions = [.. article.Captions.Select(static caption => caption.Text)],
    };
}
