using Ingest.Contracts;

namespace Ingest.Cleaner.Lines;

/// <summary>What a kept line is, by its shape.</summary>
internal static class LineShape
{
    public static bool IsListItem(string text) => text.Length > 2 && text[0] is '•' or '●' or '▪' or '■' or '‣' or '*' or '-' or '–' && text.Length > 2 && text[1] == ' ';

    public static ParagraphKind Kind(PageLine line)
    {
        if (IsListItem(line.Text))
            return ParagraphKind.ListItem;
        return line.IsProse || LineWeights.EndsSentence(line.Text) || line.Text.Length > 120 ? ParagraphKind.Paragraph : ParagraphKind.Heading;
    }

    /// <summary>The line without its bullet.</summary>
    public static string Text(PageLine line) => IsListItem(line.Text) ? line.Text[2..].TrimStart() : line.Text;
}
