using System.Runtime.Intrinsics;

namespace Ingest.Enricher.Entities;

/// <summary>One pass of a model over an article: labels, and how sure names are. For one thread.</summary>
internal sealed class EntityPass
{
    private readonly SequenceModel _model;
    private readonly DocumentWords _words;
    private readonly FeatureExtractor _features;
    private readonly FirstPassContext? _first;
    private readonly ChainDecoder _decoder;

    // A word's own weights at each distance, summed when first needed.
    private readonly Vector256<short>[] _sums;
    private readonly bool[] _known;
    private readonly uint[] _hashes = new uint[FeatureSink.Room];
    private readonly ushort[] _notes = new ushort[FeatureSink.Room];
    private readonly float[] _emissions = new float[Sentences.SentenceSplitter.LongestSentence * EntityLabel.Count];

    /// <summary>Prepares a pass.</summary>
    /// <param name="model">The pass's model.</param>
    /// <param name="words">The article.</param>
    /// <param name="features">Its features.</param>
    /// <param name="first">What the first pass said; null in the first.</param>
    internal EntityPass(SequenceModel model, DocumentWords words, FeatureExtractor features, FirstPassContext? first)
    {
        (_model, _words, _features, _first) = (model, words, features, first);
        _decoder = new ChainDecoder(model);
        _sums = new Vector256<short>[words.Forms.Length * FeatureExtractor.Distances];
        _known = new bool[_sums.Length];
    }

    /// <summary>A label for every token.</summary>
    internal byte[] Label()
    {
        var labels = new byte[_words.Count];
        for (var sentence = 0; sentence < _words.Sentences.Count; sentence++)
        {
            var bounds = _words.Sentences[sentence];
            Weigh(sentence);
            _decoder.Best(_emissions, labels.AsSpan(bounds.First, bounds.Count));
        }
        return labels;
    }

    /// <summary>Labels a sentence and hands on each name in it.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="found">Takes the first token, the number of tokens, the type and the probability.</param>
    internal void Find(int sentence, Action<int, int, EntityType, float> found)
    {
        var bounds = _words.Sentences[sentence];
        Span<byte> labels = stackalloc byte[bounds.Count];
        Weigh(sentence);
        _decoder.Best(_emissions, labels);
        if (labels.IndexOfAnyExcept(EntityLabel.Outside) < 0)
            return;
        _decoder.Sum(_emissions, bounds.Count);
        for (var i = 0; i < labels.Length; i++)
        {
            if (!EntityLabel.Begins(labels[i]))
                continue;
            var last = i;
            while (!EntityLabel.Ends(labels[last]))
                last++;
            var name = labels[i..(last + 1)];
            found(bounds.First + i, name.Length, EntityLabel.TypeOf(labels[i]), _decoder.Probability(i, name));
            i = last;
        }
    }

    private void Weigh(int sentence)
    {
        var bounds = _words.Sentences[sentence];
        for (var i = bounds.First; i < bounds.End; i++)
        {
            var sink = new FeatureSink(_hashes, _notes);
            _features.AddContext(sentence, i, ref sink);
            _first?.AddContext(sentence, i, ref sink);
            var sum = _model.Sum(sink.Hashes);
            for (var distance = Math.Max(-2, bounds.First - i); distance <= Math.Min(2, bounds.End - 1 - i); distance++)
                sum += SumOf(_words.WordAt(i + distance), distance);
            for (var label = 0; label < EntityLabel.Count; label++)
                _emissions[((i - bounds.First) * EntityLabel.Count) + label] = sum[label] * _model.Scale;
        }
    }

    private Vector256<short> SumOf(int word, int distance)
    {
        var place = (word * FeatureExtractor.Distances) + distance + 2;
        if (_known[place])
            return _sums[place];
        var sink = new FeatureSink(_hashes, _notes);
        _features.AddWord(word, distance, ref sink);
        _first?.AddWord(word, distance, ref sink);
        _known[place] = true;
        return _sums[place] = _model.Sum(sink.Hashes);
    }
}
