using Ingest.Cleaner.Captions;
using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Hygiene;
using Ingest.Contracts;

namespace Ingest.Cleaner.Lines;

/// <summary>Reads pages that some tool has turned into text with all their furniture, lines kept or not.</summary>
internal static class LinePageReader
{
    /// <summary>A page with this many lines or fewer and this much text has lost its line breaks.</summary>
    private const int FewLines = 3;

    private const int GluedLine = 700;

    public static void Read(string text, ArticleDraft draft)
    {
        var raw = text.Split(['\n', '\r', '\u2028', '\u2029', '\f']).Select(TextHygiene.Line).Where(static line => line.Length > 0).ToList();
        draft.PageText = string.Join('\n', raw.Take(40)) is var head && head.Length > 4000 ? head[..4000] : string.Join('\n', raw.Take(40));
        if (raw.Count <= FewLines && raw.Any(static line => LineWeights.Width(line) > GluedLine))
            raw = GluedPage.Split(raw, draft);
        var monthFirst = draft.LanguageHint?.Equals("en-US", StringComparison.OrdinalIgnoreCase) == true;
        var lines = Prepare(raw, draft);
        foreach (var line in lines)
            LineWeights.Weigh(line);
        var (first, last) = LineWeights.Best(lines);
        if (last < first)
        {
            RejectAll(lines, draft);
            return;
        }
        while (first < last && !lines[first].IsProse)
            first++;
        var title = TitleLine.Find(lines, first, draft.Origin.Url);
        if (title >= 0)
            TakeTitle(lines, title, draft);
        ReadHeader(lines, title, first, last, draft, monthFirst);
        TakeBody(lines, first, last, draft, monthFirst);
        for (var i = 0; i < lines.Count; i++)
        {
            if ((i < first || i > last) && lines[i].Text.Length > 0)
                draft.Removed.Add(lines[i].Rule ?? "outside-article", lines[i].Text);
        }
        var total = lines.Sum(static line => line.Text.Length);
        draft.BodyConfidence = total == 0 ? 0 : 0.4 + (0.5 * draft.TextLength / total);
    }

    // Captions and repeated lines first: they would weigh as prose.
    private static List<PageLine> Prepare(List<string> raw, ArticleDraft draft)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lines = new List<PageLine>(raw.Count);
        foreach (var text in raw)
        {
            var line = new PageLine(ImageDescriptions.Fold(text, draft));
            if (line.Text.Length == 0)
                continue;
            lines.Add(line);
            line.Rule = FurnitureLines.Find(line.Text);
            if (line.Rule is not null)
                continue;
            if (CaptionLines.Read(line.Text) is { } caption)
            {
                draft.AddCaption(caption.Text, caption.Credit, caption.AltText);
                line.Rule = CaptionLines.Rule;
            }
            else if (line.Text.Length > 40 && LineWeights.EndsSentence(line.Text) && !seen.Add(line.Text))
                line.Rule = "repeated";
        }
        return lines;
    }

    private static void TakeTitle(List<PageLine> lines, int title, ArticleDraft draft)
    {
        draft.Title = lines[title].Text;
        foreach (var line in lines)
        {
            if (line.Rule is null && line.Text == draft.Title)
                line.Rule = "title";
        }
    }

    // From a little above the headline down to the text, then a little below the article: some sites sign and date at the end.
    private static void ReadHeader(List<PageLine> lines, int title, int first, int last, ArticleDraft draft, bool monthFirst)
    {
        var end = Math.Min(lines.Count, first + 3);
        for (var i = Math.Max(0, (title < 0 ? first : title) - 4); i < end; i++)
        {
            if (lines[i].Rule is null && i != title && (!lines[i].IsProse || i < first) && HeaderReader.Read(lines[i].Text, draft, monthFirst) is { } rule)
                lines[i].Rule = rule;
        }
        if (title >= 0 && title + 1 < first && lines[title + 1] is { Rule: null } next && LineWeights.Width(next.Text) is >= 30 and <= 300 && next.Text != draft.Title)
        {
            draft.Subtitle = next.Text;
            next.Rule = "subtitle";
        }
        if (draft.SiteName is null)
            FindSiteLine(lines, Math.Max(0, title), first, draft);
        for (var i = last + 1; i < Math.Min(lines.Count, last + 8) && draft.Published is null && draft.Updated is null; i++)
        {
            if (lines[i] is { Rule: null, IsProse: false } && DateParser.Find(lines[i].Text, monthFirst) is not null && HeaderReader.Read(lines[i].Text, draft, monthFirst) is { } rule)
                lines[i].Rule = rule;
        }
    }

    // A word or three right behind the date line: who publishes ("CGTN").
    private static void FindSiteLine(List<PageLine> lines, int title, int first, ArticleDraft draft)
    {
        for (var i = title + 1; i < first; i++)
        {
            if (lines[i].Rule is null && lines[i].Text.Length is >= 2 and <= 40 && lines[i - 1].Rule is "date-line" && char.IsUpper(lines[i].Text[0]) && lines[i].Text.Count(static c => c == ' ') < 4)
            {
                draft.SiteName = lines[i].Text;
                lines[i].Rule = "site-line";
                return;
            }
        }
    }

    private static void TakeBody(List<PageLine> lines, int first, int last, ArticleDraft draft, bool monthFirst)
    {
        for (var i = first; i <= last; i++)
        {
            var line = lines[i];
            line.Rule ??= line.IsProse ? null : ShortLineRule(lines, i, last, draft, monthFirst);
            if (line.Rule is not null)
                draft.Removed.Add(line.Rule, line.Text);
            else
                draft.Paragraphs.Add(new Paragraph { Kind = LineShape.Kind(line), Text = LineShape.Text(line) });
        }
        for (var i = last + 1; i < Math.Min(lines.Count, last + 4); i++)
        {
            foreach (var agency in Bylines.Agencies.ReadNote(lines[i].Text))
            {
                draft.AddAgency(agency);
                lines[i].Rule ??= Bylines.Agencies.Rule;
            }
        }
    }

    private static string? ShortLineRule(List<PageLine> lines, int i, int last, ArticleDraft draft, bool monthFirst)
    {
        var text = lines[i].Text;
        if (HeaderReader.Read(text, draft, monthFirst) is { } rule)
            return rule;
        if (LineWeights.EndsSentence(text) || LineShape.IsListItem(text))
            return null;
        var before = i > 0 && (lines[i - 1].IsProse || lines[i - 1].Rule is not null);
        var after = i < last && (lines[i + 1].IsProse || LineWeights.EndsSentence(lines[i + 1].Text));
        // Between two pieces of prose a lone short line is a heading or a pulled sentence; in company it is a list of links.
        return (before && after) || LineWeights.Width(text) >= 70 ? null : "short-lines";
    }

    private static void RejectAll(List<PageLine> lines, ArticleDraft draft)
    {
        foreach (var line in lines)
            draft.Removed.Add(line.Rule ?? "outside-article", line.Text);
        draft.Title = lines.FirstOrDefault(static line => line.Rule is null && line.Text.Length is > 10 and < 200)?.Text;
        draft.BodyConfidence = 0;
    }
}
