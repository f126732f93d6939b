namespace Ingest.Enricher.Entities;

/// <summary>
/// What the first pass said of a word and of a name all over the article, as features of the second (the prediction history and token context
/// of L. Ratinov, D. Roth, CoNLL 2009).
/// </summary>
internal sealed class FirstPassContext
{
    private readonly DocumentWords _words;
    private readonly byte[] _labels;

    // For each word in lower case how often it has each label where it is written with a capital.
    private readonly int[] _counts;

    // For each token the hash of the name that it is in; zero outside.
    private readonly uint[] _phrases;
    private readonly Dictionary<uint, (int Persons, int Organisations, int Locations)> _types = [];

    /// <summary>Reads the first pass.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="labels">A label for each.</param>
    internal FirstPassContext(DocumentWords words, byte[] labels)
    {
        (_words, _labels) = (words, labels);
        _counts = new int[words.LowerCount * EntityLabel.Count];
        _phrases = new uint[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            ref readonly var form = ref words.FormAt(i);
            if (form.IsCapital)
                _counts[(form.LowerIndex * EntityLabel.Count) + labels[i]]++;
        }
        foreach (var sentence in words.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (EntityLabel.Begins(labels[i]))
                    i = ReadPhrase(i, sentence.End);
            }
        }
    }

    /// <summary>Adds what the first pass said of a word, wherever it stands.</summary>
    internal void AddWord(int word, int distance, ref FeatureSink sink)
    {
        ref readonly var form = ref _words.Forms[word];
        if (Math.Abs(distance) > 1 || !form.IsCapital)
            return;
        var counts = _counts.AsSpan(form.LowerIndex * EntityLabel.Count, EntityLabel.Count);
        var all = 0;
        foreach (var count in counts)
            all += count;
        var often = all == 1 ? 0u : all < 4 ? 1u : 2u;
        for (var label = 0; label < counts.Length; label++)
        {
            if (counts[label] > 0)
                sink.Add(FeatureTemplate.LabelElsewhere, distance, ((uint)label << 4) | (often << 2) | (counts[label] == all ? 2u : counts[label] * 2 >= all ? 1u : 0u));
        }
    }

    /// <summary>Adds what the first pass said of a token and those around it.</summary>
    internal void AddContext(int sentence, int token, ref FeatureSink sink)
    {
        var bounds = _words.Sentences[sentence];
        uint before = token > bounds.First ? _labels[token - 1] : 14u;
        uint after = token + 1 < bounds.End ? _labels[token + 1] : 14u;
        uint label = _labels[token];
        sink.Add(FeatureTemplate.FirstLabel, 0, label);
        sink.Add(FeatureTemplate.FirstLabel, -1, before);
        sink.Add(FeatureTemplate.FirstLabel, 1, after);
        sink.Add(FeatureTemplate.FirstLabel, -2, token - 1 > bounds.First ? _labels[token - 2] : 14u);
        sink.Add(FeatureTemplate.FirstLabel, 2, token + 2 < bounds.End ? _labels[token + 2] : 14u);
        sink.Add(FeatureTemplate.FirstLabels, (before << 8) | (label << 4) | after);
        if (_phrases[token] == 0)
            return;
        var (persons, organisations, locations) = _types[_phrases[token]];
        var all = persons + organisations + locations;
        var most = persons >= organisations && persons >= locations ? 0u : organisations >= locations ? 1u : 2u;
        var share = Math.Max(persons, Math.Max(organisations, locations));
        sink.Add(FeatureTemplate.FirstPhrase, (label << 4) | (most << 2) | (share == all ? all > 1 ? 2u : 1u : 0u));
        sink.Add(FeatureTemplate.FirstPhraseElsewhere, (label << 8) | (Bucket(persons) << 4) | (Bucket(organisations) << 2) | Bucket(locations));
    }

    private static uint Bucket(int count) => count == 0 ? 0u : count == 1 ? 1u : count < 4 ? 2u : 3u;

    private int ReadPhrase(int first, int end)
    {
        var last = first;
        while (!EntityLabel.Ends(_labels[last]) && last + 1 < end)
            last++;
        uint phrase = 1;
        for (var i = first; i <= last; i++)
            phrase = FeatureHash.Mix(phrase, _words.FormAt(i).Lower);
        phrase = Math.Max(1, phrase);
        for (var i = first; i <= last; i++)
            _phrases[i] = phrase;
        var types = _types.GetValueOrDefault(phrase);
        switch (EntityLabel.TypeOf(_labels[first]))
        {
            case EntityType.Person: types.Persons++; break;
            case EntityType.Organisation: types.Organisations++; break;
            default: types.Locations++; break;
        }
        _types[phrase] = types;
        return last;
    }
}
