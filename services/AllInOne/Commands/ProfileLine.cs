namespace Ingest.AllInOne.Commands;

/// <summary>A source profile's part in an article, as one line for a user.</summary>
internal static class ProfileLine
{
    public static string Of(string host, IReadOnlyList<string> used, IReadOnlyList<string> ignored)
    {
        var helped = used.Count > 0 ? $"used for {string.Join(", ", used)}" : "not used";
        return ignored.Count > 0 ? $"{host}: {helped}; ignored, since it matched nothing or the page spoke against it: {string.Join(", ", ignored)}" : $"{host}: {helped}";
    }
}
