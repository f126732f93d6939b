using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Documents again as headlines, shouted text and careless text write them, so that a model does not live by capitals alone.</summary>
internal static class CaseVariant
{
    /// <summary>The documents with variants of some of them added: of every nth one, in one of three ways, and of every nth other one, with some names in small letters.</summary>
    internal static List<LabelledDocument> AddTo(IReadOnlyList<LabelledDocument> documents, int every)
    {
        var all = documents.ToList();
        for (var i = 0; i < documents.Count; i += every)
            all.Add((i / every % 3) switch { 0 => Lower(documents[i]), 1 => Title(documents[i]), _ => Upper(documents[i]) });
        all.AddRange(documents.Where((_, i) => i % every == every / 2).Select(Careless));
        return all;
    }

    /// <summary>The document in lower case.</summary>
    internal static LabelledDocument Lower(LabelledDocument document) => Of(document, "lower", static text => text.ToLowerInvariant());

    /// <summary>The document in capitals.</summary>
    internal static LabelledDocument Upper(LabelledDocument document) => Of(document, "upper", static text => text.ToUpperInvariant());

    /// <summary>The document with a capital for every word of more than three letters.</summary>
    internal static LabelledDocument Title(LabelledDocument document) => Of(document, "title", static text =>
    {
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            var starts = i == 0 || char.IsWhiteSpace(letters[i - 1]) || letters[i - 1] is '“' or '"' or '(';
            var end = i;
            while (starts && end < letters.Length && char.IsLetter(letters[end]))
                end++;
            if (starts && (i == 0 || end - i > 3))
                letters[i] = char.ToUpperInvariant(letters[i]);
        }
        return new string(letters);
    });

    /// <summary>The document with half of its different names in small letters.</summary>
    internal static LabelledDocument Careless(LabelledDocument document)
    {
        var lines = document.Lines.Select(static line => line.Text.ToCharArray()).ToArray();
        foreach (var name in document.Names.Concat(document.Second ?? []))
        {
            var letters = lines[name.Line].AsSpan(name.Start, name.Length);
            // By the name itself, so that it is written alike all over the document.
            if ((FeatureHash.Of(document.Lines[name.Line].Text.AsSpan(name.Start, name.Length)) & 1) != 0)
                continue;
            foreach (ref var letter in letters)
                letter = char.ToLowerInvariant(letter);
        }
        return document with { Id = $"{document.Id} careless", Lines = [.. document.Lines.Select((line, i) => line with { Text = new string(lines[i]) })] };
    }

    // Neither conversion changes a text's length, as both go unit by unit.
    private static LabelledDocument Of(LabelledDocument document, string name, Func<string, string> convert) =>
        document with { Id = $"{document.Id} {name}", Lines = [.. document.Lines.Select(line => line with { Text = convert(line.Text) })] };
}
