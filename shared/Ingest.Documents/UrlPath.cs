namespace Ingest.Documents;

/// <summary>The path of an address in its normal form.</summary>
internal static class UrlPath
{
    /// <summary>Normalises percent-encoding first, since <c>%2E</c> is a dot, then resolves dot segments (RFC 3986, 5.2.4).</summary>
    /// <param name="path">An absolute path, in ASCII as <see cref="Uri.AbsolutePath"/> has it.</param>
    internal static string Normalize(string path)
    {
        var encoded = PercentEncoding.Normalize(path);
        if (!encoded.Contains("/.", StringComparison.Ordinal))
            return encoded.Length == 0 ? "/" : encoded;
        var segments = encoded.Split('/');
        var kept = new List<string>(segments.Length);
        for (var i = 1; i < segments.Length; i++)
        {
            var last = i == segments.Length - 1;
            if (segments[i] is "." or "..")
            {
                if (segments[i] == ".." && kept.Count > 0)
                    kept.RemoveAt(kept.Count - 1);
                // "/a/." and "/a/b/.." name the folder "/a/".
                if (last)
                    kept.Add("");
            }
            else
            {
                kept.Add(segments[i]);
            }
        }
        return "/" + string.Join('/', kept);
    }
}
