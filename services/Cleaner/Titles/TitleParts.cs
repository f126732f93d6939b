using System.Buffers;

namespace Ingest.Cleaner.Titles;

/// <summary>Cuts names of sites and sections off a title: "Headline | Section | Site".</summary>
internal static class TitleParts
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("|-–—·»«•:›‹/ㅣ│｜~");

    /// <summary>Places between two parts: a mark with space on both sides, or a bar or Korean bar without.</summary>
    public static List<(int Start, int End)> Separators(string title)
    {
        var found = new List<(int Start, int End)>();
        for (var i = 1; i < title.Length - 1; i++)
        {
            if (!Marks.Contains(title[i]))
                continue;
            var start = i;
            while (i + 1 < title.Length - 1 && Marks.Contains(title[i + 1]))
                i++;
            var apart = char.IsWhiteSpace(title[start - 1]) && char.IsWhiteSpace(title[i + 1]);
            // "Title-Section｜Site": where an East Asian bar stands, the hyphen before it parts as well.
            if (apart || title[i] is '|' or 'ㅣ' or '│' or '｜' or '»' or '«' || (title[i] == '-' && title.AsSpan(i).IndexOfAny('ㅣ', '│', '｜') > 0) || (title[i] == ':' && char.IsWhiteSpace(title[i + 1])))
                found.Add((start, i + 1));
        }
        return found;
    }

    /// <summary>Whether a part is the site's name, by its declared name or its address.</summary>
    public static bool IsSite(string partLetters, IReadOnlyList<string> siteLetters)
    {
        if (partLetters.Length < 2)
            return false;
        foreach (var site in siteLetters)
        {
            if (site.Length >= 2 && (partLetters == site || (site.Length >= 4 && partLetters.Contains(site, StringComparison.Ordinal) && partLetters.Length <= site.Length * 3) || (partLetters.Length >= 4 && site.Contains(partLetters, StringComparison.Ordinal))))
                return true;
        }
        return false;
    }

    /// <summary>The letters of a site's declared name and of its host's labels.</summary>
    public static List<string> SiteLetters(string? siteName, string? url)
    {
        var names = new List<string>();
        if (siteName is { Length: < 100 })
            names.Add(TitleForm.Letters(TitleForm.Key(siteName)));
        if (Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            names.Add(TitleForm.Letters(address.Host.ToLowerInvariant()));
            names.AddRange(address.Host.Split('.').Where(static label => label.Length > 3).Select(static label => TitleForm.Letters(label.ToLowerInvariant())));
        }
        return names;
    }
}
