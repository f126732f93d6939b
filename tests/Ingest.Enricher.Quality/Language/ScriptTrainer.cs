using System.Runtime.InteropServices;
using Ingest.Enricher.Language;

namespace Ingest.Enricher.Quality.Language;

/// <summary>
/// Trains the model of one script: chooses the features that say most, then fits multinomial logistic regression by stochastic gradient descent
/// whose step shrinks with what each feature has moved (AdaGrad, Duchi et al., JMLR 2011, one sum for a feature's whole row). One thread, a
/// fixed order: the same texts give the same bytes.
/// </summary>
internal sealed class ScriptTrainer
{
    // What stands in fewer texts of a language than this is chance.
    private const int LeastCount = 3;

    // A stray sentence in the wrong script makes no language of that script.
    private const int LeastTexts = 30;

    private const float Rate = 1;
    private const int Epochs = 2;
    private const int Seed = 1;

    // A sentence is worth several made texts, and is read in part most of the time, so that the model knows short texts too.
    private const int SentenceRepeats = 8;

    // A language known from one declaration alone is read in many more parts, or it would count for nothing beside one of 10,000 texts; of the
    // languages without a name there are hundreds.
    private const int OnlyDeclarationRepeats = 40;
    private const int UndeterminedRepeats = 2;
    private const int ShortestPart = 12;

    // A text that the model is sure of teaches it nothing.
    private const float LeastError = 0.01f;

    private readonly Script _script;
    private readonly string[] _labels;
    private readonly (int Label, LabelledText Text)[] _texts;
    private readonly FeatureIndex _index;
    private readonly uint[] _features;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly List<int> _rows = [];

    public ScriptTrainer(Script script, IEnumerable<LabelledText> texts, int features)
    {
        _script = script;
        var all = texts.ToArray();
        _labels = [.. all.CountBy(static text => text.Label, StringComparer.Ordinal).Where(static pair => pair.Value >= LeastTexts).Select(static pair => pair.Key).Order(StringComparer.Ordinal)];
        _texts = [.. all.Select(text => (Array.IndexOf(_labels, text.Label), text)).Where(static pair => pair.Item1 >= 0)];
        _features = Choose(features);
        _index = new FeatureIndex(_features);
        _weights = new float[_features.Length * _labels.Length];
        _squares = new float[_features.Length];
    }

    /// <summary>Trains.</summary>
    public ScriptModel Train()
    {
        var wellKnown = _texts.Where(static entry => entry.Text.Source != TextSource.Declaration).Select(static entry => entry.Text.Label).ToHashSet(StringComparer.Ordinal);
        var examples = _texts.SelectMany(entry => Enumerable.Repeat(entry, Repeats(entry.Text, wellKnown))).ToArray();
        var random = new Random(Seed);
        var gradient = new float[_labels.Length];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            for (var i = 0; i < examples.Length; i++)
            {
                var (label, text) = examples[i];
                Read(text.Source == TextSource.Made ? text.Letters : Part(text.Letters, random));
                Learn(label, gradient, Rate * (1 - ((epoch + ((float)i / examples.Length)) / Epochs)));
            }
        }
        return ScriptModel.Create(_script, _labels, _features, _weights);
    }

    private static int Repeats(LabelledText text, HashSet<string> wellKnown) => text switch
    {
        { Source: TextSource.Made } => 1,
        { Label: LanguageCodes.Undetermined } => UndeterminedRepeats,
        _ => wellKnown.Contains(text.Label) ? SentenceRepeats : OnlyDeclarationRepeats,
    };

    private static ReadOnlySpan<char> Part(string text, Random random)
    {
        if (random.Next(3) == 0)
            return text;
        var length = Math.Max(ShortestPart, random.Next(text.Length + 1));
        return length >= text.Length ? text : text.AsSpan(random.Next(text.Length - length), length);
    }

    private void Learn(int label, float[] gradient, float rate)
    {
        if (_rows.Count == 0)
            return;
        var rows = CollectionsMarshal.AsSpan(_rows);
        var labels = _labels.Length;
        Array.Clear(gradient);
        foreach (var row in rows)
            Vectors.Add(_weights.AsSpan(row * labels, labels), gradient);
        var scale = 1 / MathF.Sqrt(rows.Length);
        SoftMax(gradient, scale);
        gradient[label] -= 1;
        if (gradient[label] > -LeastError)
            return;
        var square = 0f;
        foreach (var error in gradient)
            square += error * error;
        square *= scale * scale;
        foreach (var row in rows)
        {
            _squares[row] += square;
            Vectors.AddScaled(gradient, -rate * scale / MathF.Sqrt(_squares[row] + 0.01f), _weights.AsSpan(row * labels, labels));
        }
    }

    private static void SoftMax(float[] scores, float scale)
    {
        var top = float.MinValue;
        foreach (var score in scores)
            top = Math.Max(top, score);
        var sum = 0f;
        foreach (ref var score in scores.AsSpan())
            sum += score = MathF.Exp((score - top) * scale);
        foreach (ref var score in scores.AsSpan())
            score /= sum;
    }

    private void Read(ReadOnlySpan<char> letters)
    {
        Span<char> buffer = stackalloc char[WordReader.BufferLength];
        Span<uint> hashes = stackalloc uint[Ngrams.MaxPerWord];
        _rows.Clear();
        var words = new WordReader(letters, _script, buffer);
        while (words.Read())
        {
            foreach (var hash in hashes[..Ngrams.Of(words.Current, hashes)])
            {
                var row = _index.Find(hash);
                if (row >= 0)
                    _rows.Add(row);
            }
        }
    }

    // Each feature's share of the mutual information between features and languages, all languages being as likely.
    private uint[] Choose(int most)
    {
        var shares = Enumerable.Range(0, _labels.Length).Select(Shares).ToArray();
        var means = new Dictionary<uint, double>();
        foreach (var (hash, share) in shares.SelectMany(static pairs => pairs))
            CollectionsMarshal.GetValueRefOrAddDefault(means, hash, out _) += share / _labels.Length;
        var information = new Dictionary<uint, double>(means.Count);
        foreach (var (hash, share) in shares.SelectMany(static pairs => pairs))
            CollectionsMarshal.GetValueRefOrAddDefault(information, hash, out _) += share * Math.Log(share / means[hash]);
        return [.. information.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key).Take(most).Select(static pair => pair.Key)];
    }

    private Dictionary<uint, double> Shares(int label)
    {
        Span<char> buffer = stackalloc char[WordReader.BufferLength];
        Span<uint> hashes = stackalloc uint[Ngrams.MaxPerWord];
        var counts = new Dictionary<uint, int>();
        var total = 0L;
        foreach (var (_, text) in _texts.Where(entry => entry.Label == label))
        {
            var words = new WordReader(text.Letters, _script, buffer);
            while (words.Read())
            {
                var count = Ngrams.Of(words.Current, hashes);
                total += count;
                foreach (var hash in hashes[..count])
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _)++;
            }
        }
        return counts.Where(static pair => pair.Value >= LeastCount).ToDictionary(static pair => pair.Key, pair => (double)pair.Value / total);
    }
}
