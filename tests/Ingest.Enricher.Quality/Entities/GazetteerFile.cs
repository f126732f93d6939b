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
            var name = line[(tab + 1)..];
            names.Add(([.. Tokenizer.Tokenize(name).Select(token => WordForm.Of(name.AsSpan(token.Start, token.Length), token.Kind).Lower)], classes));
        }
        return Gazetteer.Write(names);
    }
}
