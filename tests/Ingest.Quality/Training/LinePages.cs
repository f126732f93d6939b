using System.Text;
using Ingest.Cleaner.Hygiene;
using Ingest.Quality.Corpora;

namespace Ingest.Quality.Training;

/// <summary>The textified pages of the corpora, read once, and copies of them without most of their furniture.</summary>
internal sealed class LinePages
{
    private static readonly string[] Sets = ["wcxb-dev-article-text", "fundus-text"];

    /// <summary>Pages whose furniture some tool has taken already are rarer than others, and easier.</summary>
    private const float CropWeight = 0.3f;

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, LinePages> Read = new(StringComparer.Ordinal);

    private LinePages(string corpora)
    {
        var sites = new Dictionary<string, int>(StringComparer.Ordinal);
        var pages = new List<LinePage>();
        foreach (var set in Sets)
        {
            var corpus = Corpus.Open(corpora, set);
            foreach (var page in corpus.Pages.Where(static page => !string.IsNullOrEmpty(page.Text)))
            {
                var host = Uri.TryCreate(page.Url, UriKind.Absolute, out var address) ? address.Host : page.Id;
                if (!sites.TryGetValue(host, out var site))
                    sites.Add(host, site = sites.Count + 1);
                pages.Add(new LinePage(Folds.Of(page), site, Encoding.UTF8.GetString(corpus.Read(page)), new GoldAlignment(page.Text!), 1));
            }
        }
        pages.Sort(static (one, other) => one.Site.CompareTo(other.Site));
        // The seed is arbitrary; it only has to stay.
        var random = new Random(7);
        All = [.. pages.SelectMany(page => Crop(page, random) is { } crop ? [page, crop] : new[] { page })];
    }

    /// <summary>All of them, a site's together.</summary>
    public IReadOnlyList<LinePage> All { get; }

    public static LinePages Of(string corpora) => Read.GetOrAdd(corpora, static folder => new LinePages(folder));

    /// <summary>The page as it loses its line breaks.</summary>
    public static string Glue(string text) => string.Join(' ', Lines(text));

    /// <summary>A page's lines as the Cleaner splits them.</summary>
    public static List<string> Lines(string text) => [.. text.Split(['\n', '\r']).Select(TextHygiene.Line).Where(static line => line.Length > 0)];

    // From a few lines before the article to a few behind it.
    private static LinePage? Crop(LinePage page, Random random)
    {
        var lines = Lines(page.Text);
        var shares = page.Gold.Shares(lines);
        var (first, last) = (Array.FindIndex(shares, static share => share >= 0.5f), Array.FindLastIndex(shares, static share => share >= 0.5f));
        var (before, behind) = (random.Next(1, 9), random.Next(0, 7));
        if (first < 0)
            return null;
        (first, last) = (Math.Max(0, first - before), Math.Min(lines.Count - 1, last + behind));
        return page with { Text = string.Join('\n', lines[first..(last + 1)]), Weight = CropWeight };
    }
}
