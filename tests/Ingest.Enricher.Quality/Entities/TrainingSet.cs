using System.Runtime.InteropServices;
using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Sentences as features and the labels that each token may have.</summary>
internal sealed class TrainingSet
{
    private readonly List<uint> _features = [];
    private readonly List<int> _tokens = [0];
    private readonly List<ushort> _allowed = [];
    private readonly List<int> _sentences = [0];
    private readonly List<float> _weights = [];

    /// <summary>Features, token after token: hashes, until they are numbered.</summary>
    internal Span<uint> Features => CollectionsMarshal.AsSpan(_features);

    /// <summary>For each token, and for the end, where its features begin.</summary>
    internal int[] Tokens => field ??= [.. _tokens];

    /// <summary>For each token a bit for each label that it may have; none for one that is surely outside.</summary>
    internal ushort[] Allowed => field ??= [.. _allowed];

    /// <summary>For each sentence, and for the end, its first token.</summary>
    internal int[] Sentences => field ??= [.. _sentences];

    /// <summary>For each sentence how much it counts.</summary>
    internal float[] Weights => field ??= [.. _weights];

    /// <summary>Adds a document.</summary>
    internal void Add(DocumentWords words, FeatureExtractor features, FirstPassContext? first, ushort[] allowed, float weight)
    {
        Span<uint> hashes = new uint[FeatureSink.Room * 4];
        Span<ushort> notes = new ushort[FeatureSink.Room * 4];
        for (var sentence = 0; sentence < words.Sentences.Count; sentence++)
        {
            var bounds = words.Sentences[sentence];
            for (var i = bounds.First; i < bounds.End; i++)
            {
                if (features.IsIdle(i))
                {
                    _tokens.Add(_features.Count);
                    _allowed.Add(0);
                    continue;
                }
                var sink = new FeatureSink(hashes, notes);
                features.AddContext(sentence, i, ref sink);
                first?.AddContext(sentence, i, ref sink);
                for (var distance = Math.Max(-2, bounds.First - i); distance <= Math.Min(2, bounds.End - 1 - i); distance++)
                {
                    features.AddWord(words.WordAt(i + distance), distance, ref sink);
                    first?.AddWord(words.WordAt(i + distance), distance, ref sink);
                }
                _features.AddRange(sink.Hashes);
                _tokens.Add(_features.Count);
                _allowed.Add(allowed[i]);
            }
            _sentences.Add(_allowed.Count);
            _weights.Add(weight);
        }
    }
}
