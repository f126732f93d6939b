using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Cleaner.Captions;

/// <summary>
/// Folds what a page converter leaves of a picture: "a group of people: CAPTION © CREDIT CAPTION". The proof is the caption that stands
/// on both sides of the credit; a dictionary of descriptions is not needed, and what follows the second caption is body again.
/// </summary>
internal static partial class ImageDescriptions
{
    /// <summary>The rule under which the fold is recorded.</summary>
    public const string Rule = "image-description";

    /// <summary>Characters looked at before the sign: a description and a long caption.</summary>
    private const int Reach = 700;

    /// <summary>Characters that a credit may take.</summary>
    private const int MaxCredit = 80;

    /// <summary>Pictures folded in one line; a line with more is a gallery's.</summary>
    private const int MaxPictures = 200;

    /// <summary>Signs looked at in one line: each costs a search of the characters around it.</summary>
    private const int MaxSigns = 2_000;

    /// <summary>Signs looked at in one page.</summary>
    private const int MaxSignsOfPage = 10_000;

    /// <summary>Moves every folded picture of a line to the draft's captions; what is left is body, empty where all was caption.</summary>
    public static string Fold(string line, ArticleDraft draft)
    {
        // What stands before the place that was reached, once something was folded: the line is not written anew for each picture.
        StringBuilder? done = null;
        var (rest, from) = (0, 0);
        var (folded, seen) = (0, 0);
        while (folded < MaxPictures && seen < MaxSigns && draft.CaptionSigns < MaxSignsOfPage)
        {
            var sign = line.IndexOf('©', from);
            if (sign < 0)
                break;
            seen++;
            draft.CaptionSigns++;
            // The characters around the sign, as if all before it stood in one piece.
            var kept = done is null ? 0 : Math.Min(done.Length, Math.Max(0, Reach - (sign - rest)));
            var before = Math.Min(Reach - kept, sign - rest);
            var end = sign + 1;
            while (end < line.Length && line[end] == ' ')
                end++;
            end = Math.Min(line.Length, end + MaxCredit + Reach);
            var around = string.Concat(kept == 0 ? "" : done!.ToString(done.Length - kept, kept), line.AsSpan(sign - before, end - (sign - before)));
            var isWhole = kept + before == (done?.Length ?? 0) + sign - rest && end == line.Length && around.Length <= Reach;
            if (Find(around, kept + before, isWhole) is not { } picture)
            {
                from = sign + 1;
                continue;
            }
            folded++;
            draft.AddCaption(picture.Caption, picture.Credit, picture.AltText);
            draft.Removed.Add(Rule, around[picture.Start..picture.End]);
            done ??= new StringBuilder(line.Length);
            if (picture.Start < kept)
                done.Length -= kept - picture.Start;
            else
                done.Append(line, rest, sign - before + picture.Start - kept - rest);
            // Where the pieces meet, one space stands, and joiners join nothing.
            while (done.Length > 0 && IsSeam(done[^1]))
                done.Length--;
            rest = sign - before + picture.End - kept;
            while (rest < line.Length && IsSeam(line[rest]))
                rest++;
            if (done.Length > 0 && rest < line.Length)
                done.Append(' ');
            from = rest;
        }
        return done is null ? line : done.Append(line, rest, line.Length - rest).ToString();
    }

    private static bool IsSeam(char c) => c is ' ' or '\u200C' or '\u200D';

    private static Picture? Find(string line, int sign, bool isWhole)
    {
        var start = Math.Max(0, sign - Reach);
        var before = line[start..sign].TrimEnd();
        var afterAt = sign + 1;
        while (afterAt < line.Length && line[afterAt] == ' ')
            afterAt++;
        var after = line[afterAt..Math.Min(line.Length, afterAt + MaxCredit + Reach)];
        // The leftmost colon whose rest is repeated behind the credit: captions may hold colons themselves.
        for (var colon = before.IndexOf(": ", StringComparison.Ordinal); colon >= 0; colon = before.IndexOf(": ", colon + 1, StringComparison.Ordinal))
        {
            if (Repeated(before.AsSpan(colon + 2).Trim(), after) is not { } at)
                continue;
            var caption = before[(colon + 2)..].Trim();
            var altStart = AltStart(before, colon);
            return new Picture(start + altStart, afterAt + at + caption.Length, caption, Credit(after[..at]), before[altStart..colon].Trim());
        }
        // Without a description: the caption starts where a sentence does.
        foreach (var boundary in SentenceStart().EnumerateMatches(before))
        {
            if (Repeated(before.AsSpan(boundary.Index + boundary.Length).Trim(), after) is not { } at)
                continue;
            var caption = before[(boundary.Index + boundary.Length)..].Trim();
            return new Picture(start + boundary.Index + boundary.Length, afterAt + at + caption.Length, caption, Credit(after[..at]), null);
        }
        return isWhole ? WholeLine(line, sign) : null;
    }

    private static int? Repeated(ReadOnlySpan<char> caption, ReadOnlySpan<char> after)
    {
        if (caption.Length < 8)
            return null;
        var at = after[..Math.Min(after.Length, MaxCredit + caption.Length)].IndexOf(caption, StringComparison.Ordinal);
        return at is >= 0 and <= MaxCredit ? at : null;
    }

    private static int AltStart(string before, int colon)
    {
        var head = before[..colon];
        var start = 0;
        foreach (var boundary in SentenceStart().EnumerateMatches(head))
            start = boundary.Index + boundary.Length;
        // No sentence ends before it, yet it begins far away: it is glued to text without a full stop.
        var article = GluedDescription().Match(head, start);
        return article.Success && colon - start > 120 ? article.Groups["alt"].Index : start;
    }

    /// <summary>"CAPTION © CREDIT" and nothing else, the credit short and the caption without a second sentence behind it.</summary>
    private static Picture? WholeLine(string line, int sign)
    {
        if (line.Length > Reach)
            return null;
        var credit = line[(sign + 1)..].Trim();
        var caption = line[..sign].Trim();
        if (caption.Length is < 8 or > 400 || credit.Length is < 2 or > MaxCredit || credit.Count(static c => c == ' ') > 7 || credit.EndsWith('.') || char.IsDigit(credit[0]))
            return null;
        var match = Described().Match(caption);
        return match.Success
            ? new Picture(0, line.Length, match.Groups["caption"].Value, credit, match.Groups["alt"].Value)
            : new Picture(0, line.Length, caption, credit, null);
    }

    private static string? Credit(string text)
    {
        var credit = text.Trim().TrimEnd(':', '-', '|', ',').Trim();
        return credit.Length == 0 ? null : credit;
    }

    [GeneratedRegex("""(?:^|[.!?…]["”’')\]]{0,2}\s)\s*""", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceStart();

    [GeneratedRegex(@"\s(?<alt>(?:a|an|the)\s[^:]{3,110})$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex GluedDescription();

    [GeneratedRegex(@"^(?<alt>(?:a|an|the|two|three|several|some)\s[^:.]{3,120}):\s(?<caption>.{3,})$", RegexOptions.CultureInvariant)]
    private static partial Regex Described();

    private sealed record Picture(int Start, int End, string Caption, string? Credit, string? AltText);
}
