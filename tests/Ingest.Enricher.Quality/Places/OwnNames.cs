namespace Ingest.Enricher.Quality.Places;

/// <summary>Reads the project's own lists: a line is <c>target: name; name</c>, and # opens a comment.</summary>
internal static class OwnNames
{
    public static IEnumerable<(string Target, string[] Names)> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            yield return (line[..colon].Trim(), line[(colon + 1)..].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
    }
}
