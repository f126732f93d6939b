using System.Runtime.Intrinsics;

namespace Ingest.Enricher.Entities;

/// <summary>One pass of a model over an article: labels, and how sure names are. For one thread.</summary>
internal sealed class EntityPass
{
    // As log-odds: below everything that weights can add up to.
    private const float Never = -1_000;

    private readonly SequenceModel _model;
    private readonly DocumentWords _words;
    private readonly FeatureExtractor _features;
    private readonly FirstPassContext? _first;
    private readonly ChainDecoder _decoder;

    private readonly float[] _sixteen = new float[16];

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

    /// <summary>Whether a sentence's script has no capitals, so that the model has nothing to say of it.</summary>
    internal bool IsCaseless(int sentence) => _features.PatternOf(sentence) == SentencePattern.Caseless;

    /// <summary>Whether capitals mean in a sentence what they mean in running text.</summary>
    internal bool IsPlain(int sentence) => _features.PatternOf(sentence) == SentencePattern.Plain;

    /// <summary>A label for every token.</summary>
    internal byte[] Label()
    {
        var labels = new byte[_words.Count];
        for (var sentence = 0; sentence < _words.Sentences.Count; sentence++)
        {
            var bounds = _words.Sentences[sentence];
            if (Weigh(sentence))
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
        if (!Weigh(sentence))
            return;
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

    /// <summary>The features that spoke for labels of some tokens and against none, summed by what they say.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="first">The first token's index in the article.</param>
    /// <param name="labels">Their labels.</param>
    internal IReadOnlyList<FeatureVote> Explain(int sentence, int first, ReadOnlySpan<byte> labels)
    {
        var votes = new Dictionary<string, float>(StringComparer.Ordinal);
        var bounds = _words.Sentences[sentence];
        for (var i = 0; i < labels.Length; i++)
        {
            var token = first + i;
            var sink = new FeatureSink(_hashes, _notes);
            _features.AddContext(sentence, token, ref sink);
            _first?.AddContext(sentence, token, ref sink);
            Vote(sentence, token, labels[i], sink, votes);
            for (var distance = Math.Max(-2, bounds.First - token); distance <= Math.Min(2, bounds.End - 1 - token); distance++)
            {
                sink.Clear();
                _features.AddWord(_words.WordAt(token + distance), distance, ref sink);
                _first?.AddWord(_words.WordAt(token + distance), distance, ref sink);
                Vote(sentence, token, labels[i], sink, votes);
            }
        }
        return [.. votes.Where(static vote => vote.Value != 0).Select(static vote => new FeatureVote(vote.Key, vote.Value))
            .OrderByDescending(static vote => Math.Abs(vote.Weight)).ThenBy(static vote => vote.Feature, StringComparer.Ordinal)];
    }

    private void Vote(int sentence, int token, byte label, FeatureSink sink, Dictionary<string, float> votes)
    {
        for (var i = 0; i < sink.Count; i++)
        {
            var weight = _model.WeightOf(sink.Hashes[i], label) - _model.WeightOf(sink.Hashes[i], EntityLabel.Outside);
            var name = FeatureNames.Of(sink.Notes[i], _words, sentence, token);
            votes[name] = votes.GetValueOrDefault(name) + weight;
        }
    }

    // False where the sentence has nothing that could be a name.
    private bool Weigh(int sentence)
    {
        var bounds = _words.Sentences[sentence];
        var any = false;
        for (var i = bounds.First; i < bounds.End; i++)
        {
            var emission = _emissions.AsSpan((i - bounds.First) * EntityLabel.Count, EntityLabel.Count);
            if (_features.IsIdle(i))
            {
                emission.Fill(Never);
                emission[EntityLabel.Outside] = 0;
                continue;
            }
            any = true;
            var sink = new FeatureSink(_hashes, _notes);
            _features.AddContext(sentence, i, ref sink);
            _first?.AddContext(sentence, i, ref sink);
            var sum = _model.Sum(sink.Hashes);
            for (var distance = Math.Max(-2, bounds.First - i); distance <= Math.Min(2, bounds.End - 1 - i); distance++)
                sum += SumOf(_words.WordAt(i + distance), distance);
            var (lower, upper) = Vector256.Widen(sum);
            (Vector256.ConvertToSingle(lower) * _model.Scale).CopyTo(_sixteen);
            (Vector256.ConvertToSingle(upper) * _model.Scale).CopyTo(_sixteen, 8);
            _sixteen.AsSpan(0, EntityLabel.Count).CopyTo(emission);
        }
        return any;
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
