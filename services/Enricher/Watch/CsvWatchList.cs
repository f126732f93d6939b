using System.Text;

namespace Ingest.Enricher.Watch;

/// <summary>
/// Reads a watch list from CSV (RFC 4180): the name, then its aliases, a column each; commas, semicolons or tabs between, by the first line. A first
/// line that begins with <c>name</c> is a header; in it a column <c>tag</c> can be named. Empty lines, and lines that begin with <c>#</c>, are passed over.
/// </summary>
internal static class CsvWatchList
{
    internal static ParsedWatchList Parse(string text)
    {
        var list = new WatchListBuilder();
        var (at, line, tagColumn, isFirst) = (0, 1, -1, true);
        var separator = Separator(text);
        var fields = new List<string>();
        while (at < text.Length)
        {
            var start = line;
            if (!ReadRecord(text, separator, ref at, ref line, fields))
            {
                list.AddError(start, "a quotation mark is not closed; close it, or write two for one inside a name");
                break;
            }
            if (fields.TrueForAll(string.IsNullOrWhiteSpace) || fields[0].StartsWith('#'))
                continue;
            if (isFirst && fields[0].Trim().Equals("name", StringComparison.OrdinalIgnoreCase))
            {
                tagColumn = fields.FindIndex(static field => field.Trim().Equals("tag", StringComparison.OrdinalIgnoreCase));
                isFirst = false;
                continue;
            }
            isFirst = false;
            var aliases = fields.Where((field, column) => column > 0 && column != tagColumn && !string.IsNullOrWhiteSpace(field)).ToList();
            if (!list.Add(start, fields[0], aliases, tagColumn > 0 && tagColumn < fields.Count ? fields[tagColumn] : null))
                break;
        }
        return list.Build();
    }

    private static char Separator(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        var first = end < 0 ? text : text[..end];
        return first.Contains(',') ? ',' : first.Contains(';') ? ';' : first.Contains('\t') ? '\t' : ',';
    }

    // False where a quoted field is not closed.
    private static bool ReadRecord(string text, char separator, ref int at, ref int line, List<string> fields)
    {
        fields.Clear();
        var field = new StringBuilder();
        while (true)
        {
            field.Clear();
            if (at < text.Length && text[at] == '"')
            {
                if (!ReadQuoted(text, ref at, ref line, field))
                    return false;
            }
            while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
                field.Append(text[at++]);
            fields.Add(field.ToString());
            if (at < text.Length && text[at] == separator)
            {
                at++;
                continue;
            }
            if (at < text.Length)
            {
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                line++;
            }
            return true;
        }
    }

    private static bool ReadQuoted(string text, ref int at, ref int line, StringBuilder field)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\n')
                line++;
            if (text[at] != '"')
            {
                field.Append(text[at]);
                continue;
            }
            if (at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append(text[at++]);
                continue;
            }
            at++;
            return true;
        }
        return false;
    }
}
