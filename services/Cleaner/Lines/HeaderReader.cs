using System.Text.RegularExpressions;
using Ingest.Cleaner.Bylines;
using Ingest.Cleaner.Dates;

namespace Ingest.Cleaner.Lines;

/// <summary>Knows the short lines around an article that are fields: date line, byline, site line, agency note.</summary>
internal static partial class HeaderReader
{
    /// <summary>Beside its date a date line holds a few words: "Updated", a site's name, a place.</summary>
    private const int MaxBesideDate = 60;

    /// <summary>The rule under which a date line leaves the body.</summary>
    public const string DateRule = "date-line";

    /// <summary>Takes what a short line says into the draft; the rule that it fell under, or null for a line of another kind.</summary>
    /// <param name="line">One line.</param>
    /// <param name="draft">Where the fields go; what is set already stays.</param>
    public static string? Read(string line, ArticleDraft draft) => Read(line, draft, takesFields: true);

    /// <summary>The same for a page whose dates and authors are chosen already: they stay what they are, only site and agencies are taken.</summary>
    public static string? Name(string line, ArticleDraft draft) => Read(line, draft, takesFields: false);

    /// <summary>The line is a date and a few words beside it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="found">The date in it.</param>
    /// <param name="beside">Characters that may stand beside the date.</param>
    public static bool IsDateLine(string line, FoundDate found, int beside = MaxBesideDate) => line.Length - found.Length <= beside && !LineWeights.EndsSentence(line);

    private static string? Read(string line, ArticleDraft draft, bool takesFields)
    {
        if (line.Length > 200)
            return null;
        var logo = line.Contains(" logo", StringComparison.Ordinal) ? Logo().Match(line) : Match.Empty;
        if (logo.Success && line.Length <= 80)
            draft.SiteName ??= logo.Groups["site"].Value;
        if (DateParser.Find(line, draft.MonthFirst) is { } found && IsDateLine(line, found, MaxBesideDate + (logo.Success ? 40 : 0)))
        {
            if (takesFields)
                TakeDate(line, found, draft);
            else
                TakeAgency(line[..found.Index], draft);
            return DateRule;
        }
        if (logo.Success && line.Length <= 80)
            return "site-line";
        if (Agencies.TakeNote(line, draft))
            return Agencies.Rule;
        if (line.Length <= 60 && RelativeTime().IsMatch(line))
            return DateRule;
        if (line.Length <= 120 && (takesFields ? BylineReader.TryRead(line, draft) : BylineReader.HasNames(line)))
            return BylineReader.Rule;
        return null;
    }

    private static void TakeDate(string line, FoundDate found, ArticleDraft draft)
    {
        if (found.Trusted(draft.Origin.FetchedAt) is not { } date)
            return;
        var before = line[..found.Index];
        if (UpdatedWord().IsMatch(before))
            draft.AddUpdated(date);
        else
            draft.Published ??= date;
        // "Published 1 May 2024 | Updated 2 May 2024" holds both.
        var rest = line[(found.Index + found.Length)..];
        if (DateParser.Find(rest, draft.MonthFirst) is { } second && UpdatedWord().IsMatch(rest[..second.Index]) && second.Trusted(draft.Origin.FetchedAt) is { } updated)
            draft.AddUpdated(updated);
        if (before.Length > 2 && BylineReader.TryRead(before.TrimEnd(' ', '|', '-', '•', '·', ','), draft))
            return;
        TakeAgency(before, draft);
    }

    // "AFP | 3 May 2024".
    private static void TakeAgency(string before, ArticleDraft draft)
    {
        var name = before.Trim(' ', '|', '-', '•', '·', ',', ':');
        if (Agencies.Find(name) is { } agency)
            draft.AddAgency(agency, name);
    }

    [GeneratedRegex(@"\b(?:updated?|last (?:updated|modified|changed)|modified|edited|mis à jour|mise à jour|modifié|aktualisiert|geändert|stand|actualizado|actualizada|modificado|aggiornato|atualizado|bijgewerkt|uppdaterad|opdateret|oppdatert|aktualizacja|обновлено|изменено|güncelleme|diperbarui)\b|تحديث|更新", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UpdatedWord();

    [GeneratedRegex(@"^(?<site>\p{Lu}[\p{L}\d&.' -]{1,40}?) logo\b", RegexOptions.CultureInvariant)]
    private static partial Regex Logo();

    [GeneratedRegex(@"^(?:(?:updated|published|posted)\s)?(?:an?|\d{1,3}|vor \d{1,3}|il y a \d{1,3}|hace \d{1,3})\s?(?:sec|second|min|minute|minuten|hour|hr|h|day|d|week|month|year|stunden?|tagen?|heures?|jours?|horas?|días?)s?\.?(?:\s?ago)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RelativeTime();
}
