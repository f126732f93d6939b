using System.Buffers;
using System.Text;
using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Captions;
using Ingest.Cleaner.Dates;
using Ingest.Cleaner.Hygiene;
using Ingest.Cleaner.Lines.Fields;
using Ingest.Cleaner.Models;
using Ingest.Contracts;

namespace Ingest.Cleaner.Lines;

/// <summary>Reads pages that some tool has turned into text with all their furniture, lines kept or not.</summary>
internal static class LinePageReader
{
    /// <summary>A page with this many lines or fewer and this much text has lost its line breaks.</summary>
    private const int FewLines = 3;

    private const int GluedLine = 700;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u2028\u2029\f");

    /// <summary>Lines behind the article in which an agency's credit is its own.</summary>
    private const int NoteReach = 3;

    /// <summary>Chosen lines at both ends of an article that may yet be a byline or a date; between them a date is part of a list.</summary>
    private const int HeaderLines = 8;

    /// <summary>Reads a page into the draft.</summary>
    public static void Read(string text, ArticleDraft draft, CleanerModels models)
    {
        draft.IsText = true;
        var (lines, glued) = Lines(text, draft, models.LineBreaks);
        draft.MonthFirst = DayOrder.IsMonthFirst(lines.Select(static line => line.Text), language: null);
        var probabilities = (glued ? models.Segments : models.Lines).Probabilities(lines);
        var (first, last) = Choose(lines, probabilities);
        if (first < 0)
        {
            RejectAll(lines, draft);
            draft.Signs = draft.Signs.With(lines);
            return;
        }
        var title = LineFieldReader.Read(Page(lines, first, last, draft), models.LineFields, draft);
        ReadHeader(lines, title, first, draft);
        TakeBody(lines, first, last, draft);
        draft.Signs = draft.Signs.With(lines);
        var total = lines.Sum(static line => line.Text.Length);
        draft.BodyConfidence = total == 0 ? 0 : Confidence(lines, probabilities);
    }

    /// <summary>The lines of a page before anything is chosen: folded, weighed, the rules' lines named.</summary>
    /// <param name="text">The page.</param>
    /// <param name="draft">Takes the captions.</param>
    /// <param name="breaks">Tells where lines began, on a page that lost them.</param>
    /// <returns>The lines, and whether they are pieces of a page without line breaks.</returns>
    public static (List<PageLine> Lines, bool Glued) Lines(string text, ArticleDraft draft, HashedWeights breaks)
    {
        var raw = Split(text);
        var glued = raw.Count <= FewLines && raw.Any(static line => LineWeights.Width(line) > GluedLine);
        var lines = Prepare(glued ? GluedPage.Split(raw, draft, breaks) : raw.ConvertAll(static line => new PageLine(line)), draft);
        foreach (var line in lines)
            LineWeights.Weigh(line);
        return (lines, glued);
    }

    /// <summary>Marks the lines of the article; its first and its last, the first below 0 where there is none.</summary>
    /// <param name="lines">The lines, prepared and weighed.</param>
    /// <param name="probabilities">For each line that of being the article's.</param>
    public static (int First, int Last) Choose(List<PageLine> lines, float[] probabilities)
    {
        var threshold = LineChoice.Threshold(probabilities, lines);
        var first = Array.FindIndex(probabilities, probability => probability >= threshold);
        if (first < 0)
            return (-1, -1);
        for (var i = 0; i < lines.Count; i++)
            lines[i].IsBody = probabilities[i] >= threshold;
        return (KeepBegins(lines, first), Array.FindLastIndex(probabilities, probability => probability >= threshold));
    }

    /// <summary>The page with its article, as its fields are looked for.</summary>
    public static TextPage Page(List<PageLine> lines, int first, int last, ArticleDraft draft) =>
        new(lines, FirstProse(lines, first, last), last, draft.Origin, draft.MonthFirst);

    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        foreach (var range in text.AsSpan().SplitAny(LineEnds))
        {
            // Every other line of a textified page is empty.
            if (!text.AsSpan(range).IsWhiteSpace() && TextHygiene.Line(text[range]) is { Length: > 0 } line)
                lines.Add(line);
        }
        return lines;
    }

    // Captions first: they would weigh as prose.
    private static List<PageLine> Prepare(List<PageLine> raw, ArticleDraft draft)
    {
        var lines = new List<PageLine>(raw.Count);
        foreach (var line in raw)
        {
            line.Text = ImageDescriptions.Fold(line.Text, draft);
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
        }
        return lines;
    }

    // A piece that more likely than not goes on in a chosen one belongs to it: a sentence is not kept from its middle on. The first index comes back.
    private static int KeepBegins(List<PageLine> lines, int first)
    {
        for (var i = lines.Count - 1; i > 0; i--)
        {
            if (!lines[i].IsBody || !lines[i].ContinuesEvenly || lines[i - 1].Rule is not null)
                continue;
            lines[i - 1].IsBody = true;
            first = Math.Min(first, i - 1);
        }
        return first;
    }

    // Headline and header stand before the first running text that was chosen.
    private static int FirstProse(List<PageLine> lines, int first, int last)
    {
        while (first < last && !(lines[first].IsBody && lines[first].IsProse))
            first++;
        return first;
    }

    // The mean certainty of the choice, weighed by length.
    private static double Confidence(List<PageLine> lines, float[] probabilities)
    {
        double sum = 0, all = 0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (!lines[i].IsBody)
                continue;
            sum += (double)probabilities[i] * lines[i].Text.Length;
            all += lines[i].Text.Length;
        }
        return all == 0 ? 0 : sum / all;
    }

    // From a little above the headline down to the text.
    private static void ReadHeader(List<PageLine> lines, int title, int first, ArticleDraft draft)
    {
        var end = Math.Min(lines.Count, first + 3);
        for (var i = Math.Max(0, (title < 0 ? first : title) - 4); i < end; i++)
        {
            if (lines[i].Rule is null && i != title && (!lines[i].IsProse || i < first) && HeaderReader.Name(lines[i].Text, draft) is { } rule)
                lines[i].Rule = rule;
        }
        if (title >= 0 && title + 1 < first && lines[title + 1] is { Rule: null } next && !next.IsBody && LineWeights.Width(next.Text) is >= 30 and <= 300 && next.Text != draft.Title)
        {
            draft.Subtitle = next.Text;
            next.Rule = "subtitle";
        }
        if (draft.SiteName is null)
            FindSiteLine(lines, Math.Max(0, title), first, draft);
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

    private static void TakeBody(List<PageLine> lines, int first, int last, ArticleDraft draft)
    {
        var joins = false;
        var (open, kind, continued) = (new StringBuilder(), ParagraphKind.Paragraph, false);
        // A teaser may hold a sentence of the article before it stands there: only what was chosen twice is repeated.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i >= first && i <= last && line is { Rule: null, IsProse: false } && (!line.IsBody || i < first + HeaderLines || i > last - HeaderLines))
                line.Rule = HeaderReader.Name(line.Text, draft);
            if (i > last && i <= last + NoteReach && line.Rule is null && Agencies.TakeNote(line.Text, draft))
                line.Rule = Agencies.Rule;
            if (line is { Rule: null, IsBody: true } && line.Text.Length > 40 && LineWeights.EndsSentence(line.Text) && !seen.Add(line.Text))
                line.Rule = "repeated";
            if (line.Rule is null && !line.IsBody)
                line.Rule = i < first || i > last ? "outside-article" : "line-model";
            draft.Pieces?.Add(new PagePiece(line.Text, line.Rule));
            if (line.Rule is not null)
            {
                draft.Removed.Add(line.Rule, line.Text);
                joins = false;
                continue;
            }
            // A page without an end of a sentence is one of a hundred thousand pieces: joined once.
            if (joins && line.ContinuesSentence)
            {
                open.Append(' ').Append(line.Text);
            }
            else
            {
                Close();
                (kind, continued) = (LineShape.Kind(line), false);
                open.Append(LineShape.Text(line));
            }
            continued |= joins && line.ContinuesSentence;
            joins = true;
        }
        Close();

        void Close()
        {
            if (open.Length == 0)
                return;
            var text = open.ToString();
            draft.Paragraphs.Add(new Paragraph { Kind = continued ? ParagraphKind.Paragraph : kind, Text = text });
            WrittenAddresses.Read(text, draft);
            open.Clear();
        }
    }

    private static void RejectAll(List<PageLine> lines, ArticleDraft draft)
    {
        draft.Title = lines.FirstOrDefault(static line => line.Rule is null && line.Text.Length is > 10 and < 200)?.Text;
        foreach (var line in lines)
        {
            line.Rule ??= "outside-article";
            draft.Pieces?.Add(new PagePiece(line.Text, line.Rule));
            draft.Removed.Add(line.Rule, line.Text);
        }
        draft.BodyConfidence = 0;
    }
}
