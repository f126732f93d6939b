using System.Globalization;
using System.Text;
using Ingest.Contracts;

namespace Ingest.AllInOne.Cleaning;

/// <summary>An article as Markdown (CommonMark).</summary>
internal static class ArticleMarkdown
{
    /// <summary>Writes it.</summary>
    public static string Write(Article article)
    {
        var text = new StringBuilder();
        if (article.Title is not null)
            text.Append("# ").Append(Escape(article.Title)).Append("\n\n");
        if (article.Subtitle is not null)
            text.Append('*').Append(Escape(article.Subtitle)).Append("*\n\n");
        var signed = string.Join(", ", article.Authors.Concat(article.Agencies));
        var day = article.Published?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (signed.Length > 0 || day is not null)
            text.AppendJoin(" · ", new[] { signed.Length > 0 ? Escape(signed) : null, day }.Where(static part => part is not null)).Append("\n\n");
        var before = ParagraphKind.Paragraph;
        foreach (var paragraph in article.Paragraphs)
        {
            // Items of one list stand together.
            if (before == ParagraphKind.ListItem && paragraph.Kind != ParagraphKind.ListItem)
                text.Append('\n');
            text.Append(Prefix(paragraph.Kind)).Append(Escape(paragraph.Text)).Append(paragraph.Kind == ParagraphKind.ListItem ? "\n" : "\n\n");
            before = paragraph.Kind;
        }
        return text.ToString().TrimEnd('\n');
    }

    private static string Prefix(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Heading => "## ",
        ParagraphKind.ListItem => "- ",
        ParagraphKind.Quote => "> ",
        _ => "",
    };

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            // Elsewhere than at the begin a sign of a list or a heading is only a sign.
            if (text[i] is '\\' or '*' or '_' or '`' or '[' or ']' or '<' || (i == 0 && text[i] is '#' or '-' or '+' or '>'))
                escaped.Append('\\');
            escaped.Append(text[i]);
        }
        return escaped.ToString();
    }
}
