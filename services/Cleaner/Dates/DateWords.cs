using System.Buffers;

namespace Ingest.Cleaner.Dates;

/// <summary>The words before a date that say what it is the date of.</summary>
internal static class DateWords
{
    private static readonly SearchValues<string> Updated = SearchValues.Create(
    [
        "update", "modified", "last edited", "revised", "reviewed", "last changed", "mis à jour", "mise à jour", "modifié", "actualisé", "aktualisiert", "geändert", "bearbeitet", "stand:", "letzte änderung", "actualizad", "modificad", "última actualización",
        "aggiornat", "ultima modifica", "atualizad", "bijgewerkt", "gewijzigd", "uppdaterad", "ändrad", "opdateret", "oppdatert", "päivitetty", "aktualizac", "aktualizováno", "zaktualizowano", "обновлен", "изменен", "оновлено", "güncelle", "diperbarui",
        "تحديث", "به‌روز", "更新", "수정", "업데이트", "cập nhật", "ενημέρωση", "ενημερώθηκε", "frissítve", "actualizat", "अपडेट",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Published = SearchValues.Create(
    [
        "publi", "posted", "created", "first published", "issued", "written", "date:", "veröffentlicht", "erstellt", "erschienen", "publié", "publicad", "pubblicat", "creado", "geplaatst", "gepubliceerd", "publicerad", "publiceret", "publisert", "julkaistu",
        "opublikowano", "dodano", "publikováno", "опубликован", "опубліковано", "дата публикации", "yayın", "yayınlan", "eklenme", "giriş", "diterbitkan", "نشر", "انتشار", "发布", "發布", "發佈", "公開", "配信", "掲載", "입력", "등록", "đăng", "δημοσ", "közzété", "publicat", "प्रकाशित",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Words farther before a date say nothing of it.</summary>
    private const int Reach = 60;

    /// <summary>What the words before a date in a line say; the line above where the date begins the line ("Published" alone).</summary>
    /// <param name="line">The line.</param>
    /// <param name="from">Where to begin, behind another date.</param>
    /// <param name="index">Where the date stands.</param>
    /// <param name="above">The line above; null where there is none.</param>
    public static DateRole RoleIn(string line, int from, int index, string? above)
    {
        var before = index < 3 && above is { Length: < 30 } ? above : line.AsSpan(from, index - from);
        return Role(before[Math.Max(0, before.Length - Reach)..]);
    }

    /// <summary>What the words say; the later of two wins.</summary>
    public static DateRole Role(ReadOnlySpan<char> before)
    {
        var updated = before.IndexOfAny(Updated);
        var published = before.IndexOfAny(Published);
        if (updated < 0)
            return published < 0 ? DateRole.Unknown : DateRole.Published;
        return published > updated ? DateRole.Published : DateRole.Updated;
    }
}
