using System.Globalization;
using System.Text;
using Ingest.Enricher.Entities;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Makes the gazetteer of the list that gazetteers.mjs writes.</summary>
internal static class GazetteerFile
{
    /// <summary>The gazetteer's file.</summary>
    /// <param name="path">Lines of class, tab, name.</param>
    internal static byte[] Make(string path)
    {
        var names = new List<(uint[] Words, NameClasses Classes)>();
        foreach (var line in File.ReadLines(path))
        {
            var tab = line.IndexOf('\t');
            if (tab < 0 || !Enum.TryParse<NameClasses>(line[..tab], ignoreCase: true, out var classes))
                continue;
            foreach (var name in Spellings(line[(tab + 1)..]))
                names.Add(([.. Tokenizer.Tokenize(name).Select(token => WordForm.Of(name.AsSpan(token.Start, token.Length), token.Kind).Lower)], classes));
        }
        return Gazetteer.Write(names);
    }

    // News writes "Fallujah" where the list has "Al Fallūjah".
    private static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        var plain = string.Concat(name.Normalize(NormalizationForm.FormD).Where(static sign => char.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)).Normalize(NormalizationForm.FormC);
        var bare = plain.Replace("‘", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        if (bare.Length == 0 || !char.IsAscii(bare[0]))
            yield break;
        yield return bare;
        var space = bare.IndexOf(' ');
        if (space is 2 or 3 && bare.Length > 7 && bare[..space] is "Al" or "Ad" or "An" or "Ar" or "As" or "Ash" or "At" or "Az" or "El")
            yield return bare[(space + 1)..];
    }
}
