using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Ingest.Enricher.Language;

/// <summary>
/// Tells the languages of one script apart: a multinomial logistic regression over the <see cref="Ngrams"/> of a text's words, a byte for a
/// weight, the weights of a feature for all languages side by side. Thread-safe; its answers never change.
/// </summary>
internal sealed class ScriptModel
{
    /// <summary>The most labels of one script.</summary>
    internal const int MaxLabels = 96;

    // What makes confidences true of sentences that training has not seen (docs/language.md).
    private const float Sharpness = 1.3f;

    // Odds before a letter is read, against those of any other language: they decide where the text does not, between Malay and Indonesian or
    // Catalan and Spanish. Serbian in Latin letters has low ones, or it takes a quarter of all that is Bosnian.
    private const float MostNewsOdds = 4;
    private const float UndeterminedOdds = 0.3f;
    private const float SerbianInLatinOdds = 0.1f;

    private readonly FeatureIndex _index;
    private readonly sbyte[] _weights;
    private readonly int _stride;
    private readonly float _step;
    private readonly int[] _first;
    private readonly float[] _priors;

    // As many as there were threads at the same time.
    private readonly ConcurrentBag<WordSums> _memories = [];

    private ScriptModel(Script script, string[] labels, float step, uint[] hashes, sbyte[] weights)
    {
        Script = script;
        Labels = labels;
        Answers = [.. labels.Select(AnswerOf)];
        _first = [.. Answers.Select(answer => Array.IndexOf(Answers, answer))];
        _priors = [.. Answers.Select(answer => MathF.Log(OddsOf(answer, script)))];
        _step = step;
        _index = new FeatureIndex(hashes);
        _weights = weights;
        _stride = StrideOf(labels.Length);
    }

    internal Script Script { get; }

    /// <summary>What the model tells apart: ISO 639 codes, <c>und</c> for every other language and for what is none.</summary>
    internal string[] Labels { get; }

    /// <summary>For each label the code that is answered, which both written forms of Norwegian share.</summary>
    internal string[] Answers { get; }

    /// <summary>Makes a model of trained weights.</summary>
    /// <param name="script">The script.</param>
    /// <param name="labels">At most <see cref="MaxLabels"/>.</param>
    /// <param name="hashes">The features, the most frequent best first, so that their weights lie close to each other in memory.</param>
    /// <param name="weights">For each feature as many as there are labels.</param>
    internal static ScriptModel Create(Script script, string[] labels, uint[] hashes, ReadOnlySpan<float> weights)
    {
        var step = StepOf(weights);
        var stride = StrideOf(labels.Length);
        var rows = new sbyte[hashes.Length * stride];
        for (var i = 0; i < weights.Length; i++)
            rows[(i / labels.Length * stride) + (i % labels.Length)] = (sbyte)Math.Clamp(MathF.Round(weights[i] / step), -sbyte.MaxValue, sbyte.MaxValue);
        return new ScriptModel(script, labels, step, hashes, rows);
    }

    /// <summary>Reads a model and moves on to what follows it.</summary>
    /// <exception cref="ArgumentException">There is less than it says.</exception>
    internal static ScriptModel Read(ref ReadOnlySpan<byte> bytes)
    {
        var script = (Script)Take(ref bytes, 1)[0];
        var labels = new string[Take(ref bytes, 1)[0]];
        if ((int)script >= Scripts.Count || labels.Length > MaxLabels)
            throw new ArgumentException($"Script {script} with {labels.Length} languages.", nameof(bytes));
        for (var i = 0; i < labels.Length; i++)
            labels[i] = Encoding.ASCII.GetString(Take(ref bytes, Take(ref bytes, 1)[0]));
        var step = BinaryPrimitives.ReadSingleLittleEndian(Take(ref bytes, sizeof(float)));
        var hashes = new uint[BinaryPrimitives.ReadInt32LittleEndian(Take(ref bytes, sizeof(int)))];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(Take(ref bytes, sizeof(uint)));
        var stride = StrideOf(labels.Length);
        var rows = new sbyte[hashes.Length * stride];
        for (var row = 0; row < hashes.Length; row++)
            MemoryMarshal.Cast<byte, sbyte>(Take(ref bytes, labels.Length)).CopyTo(rows.AsSpan(row * stride));
        return new ScriptModel(script, labels, step, hashes, rows);
    }

    /// <summary>Writes the model as <see cref="Read"/> reads it.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write((byte)Script);
        writer.Write((byte)Labels.Length);
        foreach (var label in Labels)
            writer.Write(label);
        writer.Write(_step);
        var hashes = _index.Hashes();
        writer.Write(hashes.Length);
        foreach (var hash in hashes)
            writer.Write(hash);
        for (var row = 0; row < hashes.Length; row++)
            writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan(row * _stride, Labels.Length)));
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }

    private static float OddsOf(string answer, Script script) => answer switch
    {
        LanguageCodes.Undetermined => UndeterminedOdds,
        "sr" when script == Script.Latin => SerbianInLatinOdds,
        _ => LanguageCodes.MostNews.Contains(answer) ? MostNewsOdds : 1,
    };

    private static string AnswerOf(string label) => label is "nb" or "nn" ? "no" : label;

    // All but the most extreme weights fit a byte, those are cut: a few rare features shall not cost all others their precision.
    private static float StepOf(ReadOnlySpan<float> weights)
    {
        var magnitudes = new float[weights.Length];
        for (var i = 0; i < weights.Length; i++)
            magnitudes[i] = MathF.Abs(weights[i]);
        Array.Sort(magnitudes);
        return Math.Max(1e-6f, magnitudes[(int)((magnitudes.Length - 1) * 0.9995)] / sbyte.MaxValue);
    }

    private static int StrideOf(int languages) => (languages + Vector128<sbyte>.Count - 1) / Vector128<sbyte>.Count * Vector128<sbyte>.Count;

    /// <summary>Writes each label's log-odds, short of a constant that all share.</summary>
    /// <param name="letters">The text as <see cref="Letters"/> gives it; words of other scripts are passed over.</param>
    /// <param name="scores">As many as there are languages.</param>
    internal void Score(ReadOnlySpan<char> letters, Span<float> scores)
    {
        Span<char> buffer = stackalloc char[WordReader.BufferLength];
        Span<int> sums = stackalloc int[MaxLabels];
        sums.Clear();
        var known = 0;
        var memory = _memories.TryTake(out var idle) ? idle : new WordSums(_stride);
        var words = new WordReader(letters, Script, buffer);
        while (words.Read())
        {
            if (!memory.Find(words.Current, out var slot))
                memory.FeaturesAt(slot) = (short)Sum(words.Current, memory.SumsAt(slot));
            known += memory.FeaturesAt(slot);
            Add(memory.SumsAt(slot), sums);
        }
        _memories.Add(memory);
        var scale = _step / MathF.Sqrt(Math.Max(1, known));
        for (var i = 0; i < scores.Length; i++)
            scores[i] = sums[i] * scale;
    }

    /// <summary>Writes each label's probability; labels of one answer share it at the first of them.</summary>
    /// <param name="letters">The text as <see cref="Letters"/> gives it; words of other scripts are passed over.</param>
    /// <param name="probabilities">As many as there are labels.</param>
    internal void Probabilities(ReadOnlySpan<char> letters, Span<float> probabilities)
    {
        Score(letters, probabilities);
        var top = float.MinValue;
        for (var i = 0; i < probabilities.Length; i++)
            top = Math.Max(top, probabilities[i] = (probabilities[i] * Sharpness) + _priors[i]);
        var sum = 0f;
        foreach (ref var score in probabilities)
            sum += score = MathF.Exp(score - top);
        for (var i = 0; i < probabilities.Length; i++)
        {
            var probability = probabilities[i] / sum;
            probabilities[i] = 0;
            probabilities[_first[i]] += probability;
        }
    }

    // Adds the weights of a word's features, and tells how many are known.
    private int Sum(ReadOnlySpan<char> word, Span<short> sums)
    {
        Span<uint> hashes = stackalloc uint[Ngrams.MaxPerWord];
        Span<int> rows = stackalloc int[Ngrams.MaxPerWord];
        var known = _index.Find(hashes[..Ngrams.Of(word, hashes)], rows);
        foreach (var row in rows[..known])
            Add(_weights.AsSpan(row * _stride, _stride), sums);
        return known;
    }

    // The sum of so many bytes as a word has features fits 16 bits.
    private static void Add(ReadOnlySpan<sbyte> weights, Span<short> sums)
    {
        ref var from = ref MemoryMarshal.GetReference(weights);
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (var i = 0; i < weights.Length; i += Vector128<sbyte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref from, (nuint)i);
            var (lower, upper) = Vector128.Widen(bytes);
            (Vector128.LoadUnsafe(ref to, (nuint)i) + lower).StoreUnsafe(ref to, (nuint)i);
            (Vector128.LoadUnsafe(ref to, (nuint)i + 8) + upper).StoreUnsafe(ref to, (nuint)i + 8);
        }
    }

    private static void Add(ReadOnlySpan<short> word, Span<int> sums)
    {
        ref var from = ref MemoryMarshal.GetReference(word);
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (var i = 0; i < word.Length; i += Vector128<short>.Count)
        {
            var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)i));
            (Vector128.LoadUnsafe(ref to, (nuint)i) + lower).StoreUnsafe(ref to, (nuint)i);
            (Vector128.LoadUnsafe(ref to, (nuint)i + 4) + upper).StoreUnsafe(ref to, (nuint)i + 4);
        }
    }
}
