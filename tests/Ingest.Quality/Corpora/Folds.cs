using System.Text;

namespace Ingest.Quality.Corpora;

/// <summary>Cross-validation over sites: all pages of a site are in one fold, in every corpus.</summary>
internal static class Folds
{
    public const int Count = 5;

    /// <summary>The fold, 0 to <see cref="Count"/> - 1, of a page's site.</summary>
    public static int Of(GoldPage page) => (int)(Hash(Site(page)) % Count);

    /// <summary>The host's last two labels, or three behind a short second-level one (<c>co.uk</c>).</summary>
    private static string Site(GoldPage page)
    {
        if (!Uri.TryCreate(page.Url, UriKind.Absolute, out var address))
            return page.Id;
        var labels = address.Host.Split('.');
        var take = labels.Length > 2 && labels[^2].Length <= 3 && labels[^1].Length == 2 ? 3 : 2;
        return string.Join('.', labels[^Math.Min(take, labels.Length)..]);
    }

    // FNV-1a: the same on every machine.
    private static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var value in Encoding.UTF8.GetBytes(text))
            hash = (hash ^ value) * 16777619;
        return hash ^ (hash >> 15);
    }
}
