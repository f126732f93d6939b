namespace Ingest.Quality.Peers;

/// <summary>
/// The best peer of each measure, as the corpora's README states them (trafilatura 2.3.1, rs-trafilatura 0.1.1, newspaper4k 0.9.6,
/// SmartReader 0.11, jusText on sentences), and the goal.
/// </summary>
internal static class PeerFigures
{
    public static readonly IReadOnlyDictionary<string, (double? Body, double? Title, double? Authors, double? Date)> Best =
        new Dictionary<string, (double?, double?, double?, double?)>(StringComparer.Ordinal)
        {
            ["wcxb-dev-article"] = (.934, .789, .700, .847),
            ["fundus"] = (.949, .837, .809, .977),
            ["wcxb-dev-article-text"] = (.85, null, null, null),
            ["fundus-text"] = (.85, null, null, null),
            ["wcxb-dev-article-text (one line)"] = (.68, null, null, null),
            ["fundus-text (one line)"] = (.68, null, null, null),
        };

    public static readonly IReadOnlyDictionary<string, (double? Body, double? Title, double? Authors, double? Date)> Goal =
        new Dictionary<string, (double?, double?, double?, double?)>(StringComparer.Ordinal)
        {
            ["wcxb-dev-article"] = (.960, .85, .80, .90),
            ["fundus"] = (.965, .92, .90, .98),
            ["wcxb-dev-article-text"] = (.93, null, null, null),
            ["fundus-text"] = (.93, null, null, null),
            ["wcxb-dev-article-text (one line)"] = (.85, null, null, null),
            ["fundus-text (one line)"] = (.85, null, null, null),
        };
}
