using System.Globalization;
using Ingest.Cleaner.Titles;
using Ingest.Quality.Corpora;
using Ingest.Quality.Scoring;

namespace Ingest.Quality.Training;

/// <summary>What counts as right of a candidate for a field.</summary>
internal static class FieldGold
{
    /// <summary>The page's day of publication; null where it is not known, or as a year alone.</summary>
    public static DateOnly? Day(GoldPage page) =>
        page.Date is { Length: >= 10 } date && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Whether a name is one of the page's authors. One of the corpora writes several names as one: each of them is right.</summary>
    public static bool IsAuthor(GoldPage page, string name)
    {
        if (page.Authors is not { } authors)
            return false;
        var key = TitleForm.Key(name);
        return authors.Any(author => FieldScore.SameTitle(author, name))
            || (key.Contains(' ', StringComparison.Ordinal) && TitleForm.Key(string.Join(" | ", authors)).Contains(key, StringComparison.Ordinal));
    }
}
