using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>The labels that a document's marks allow each token: one, or two where two recognisers differ.</summary>
internal static class AllowedLabels
{
    private const ushort Any = (1 << EntityLabel.Count) - 1;

    internal static ushort[] Of(LabelledDocument document, DocumentWords words, FeatureExtractor features)
    {
        var allowed = Of(document.Names, words, features);
        if (document.Second is { } second)
        {
            var others = Of(second, words, features);
            for (var i = 0; i < allowed.Length; i++)
                allowed[i] |= others[i];
        }
        return allowed;
    }

    private static ushort[] Of(IReadOnlyList<MarkedName> names, DocumentWords words, FeatureExtractor features)
    {
        var allowed = new ushort[words.Count];
        Array.Fill(allowed, (ushort)(1 << EntityLabel.Outside));
        var sentenceOf = new int[words.Count];
        for (var sentence = 0; sentence < words.Sentences.Count; sentence++)
            Array.Fill(sentenceOf, sentence, words.Sentences[sentence].First, words.Sentences[sentence].Count);
        var at = 0;
        foreach (var name in names)
        {
            while (at < words.Count && (words.TextOf(at) < name.Line || (words.TextOf(at) == name.Line && words.TokenAt(at).End <= name.Start)))
                at++;
            var first = at;
            while (at < words.Count && words.TextOf(at) == name.Line && words.TokenAt(at).Start < name.Start + name.Length)
                at++;
            var count = at - first;
            if (count == 0)
                continue;
            // A user's name is no name here, and across sentences there is no row of labels.
            var unclear = sentenceOf[first] != sentenceOf[at - 1] || words.TokenAt(first).Kind == Ingest.Enricher.Sentences.TokenKind.Handle;
            for (var i = first; i < at; i++)
                unclear |= features.IsIdle(i);
            for (var i = 0; i < count; i++)
                allowed[first + i] = unclear ? Any : (ushort)(1 << EntityLabel.Of(name.Type, i, count));
        }
        return allowed;
    }
}
