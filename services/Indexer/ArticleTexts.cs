using Ingest.Contracts;
using Ingest.Documents;

namespace Ingest.Indexer;

/// <summary>An article's body as the index holds it, one text, and where the places of its paragraphs lie in it.</summary>
internal sealed class ArticleTexts
{
    private const string Gap = "\n\n";

    private readonly Article _article;
    private readonly int[] _starts;

    public ArticleTexts(Article article)
    {
        _article = article;
        Body = string.Join(Gap, article.Paragraphs.Select(static paragraph => paragraph.Text));
        _starts = new int[article.Paragraphs.Count];
        for (var i = 1; i < _starts.Length; i++)
            _starts[i] = _starts[i - 1] + article.Paragraphs[i - 1].Text.Length + Gap.Length;
    }

    /// <summary>The paragraphs, a blank line between them.</summary>
    public string Body { get; }

    /// <summary>The words of a place; empty for one that the article does not have.</summary>
    public string Of(ArticleSpan span) => Holds(span) ? TextOf(span.Paragraph).Substring(span.Start, span.Length) : "";

    /// <summary>The place in title or body; null for one that the article does not have.</summary>
    public DocumentSpan? SpanOf(ArticleSpan span) => !Holds(span) ? null
        : span.Paragraph == ArticleSpan.InTitle ? new DocumentSpan(span.Start, span.Length) { InTitle = true }
        : new DocumentSpan(_starts[span.Paragraph] + span.Start, span.Length);

    private bool Holds(ArticleSpan span) => span.Paragraph >= ArticleSpan.InTitle && span.Paragraph < _starts.Length
        && span.Start >= 0 && span.Length >= 0 && span.Start <= TextOf(span.Paragraph).Length - span.Length;

    private string TextOf(int paragraph) => paragraph == ArticleSpan.InTitle ? _article.Title ?? "" : _article.Paragraphs[paragraph].Text;
}
