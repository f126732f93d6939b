using System.Collections.Frozen;

namespace Ingest.Enricher.Language;

/// <summary>The languages of one script, ready to be compared with a text.</summary>
internal sealed class ProfileSet
{
    // Against a development set: a function word says most, a typical ending a quarter of it, a special letter half.
    private const double WordWeight = 1.0;
    private const double EndingWeight = 0.35;
    private const double LetterWeight = 0.5;
    private const int LongestEnding = 5;

    private readonly FrozenDictionary<string, double[]>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<string, double[]>.AlternateLookup<ReadOnlySpan<char>> _endings;
    private readonly FrozenDictionary<char, double[]> _letters;

    internal ProfileSet(LanguageProfile[] profiles)
    {
        Codes = [.. profiles.Select(static profile => profile.Code)];
        _words = Weigh(profiles, static profile => profile.Words.Split(' '), WordWeight).GetAlternateLookup<ReadOnlySpan<char>>();
        _endings = Weigh(profiles, static profile => profile.Endings.Split(' '), EndingWeight).GetAlternateLookup<ReadOnlySpan<char>>();
        _letters = Weigh(profiles, static profile => profile.Letters.Select(static letter => letter.ToString()), LetterWeight)
            .ToFrozenDictionary(static pair => pair.Key[0], static pair => pair.Value);
    }

    internal string[] Codes { get; }

    /// <summary>Adds what one word in lower case says for each language.</summary>
    internal void Score(ReadOnlySpan<char> word, Span<double> scores)
    {
        if (_words.TryGetValue(word, out var weights))
            Add(weights, scores);
        for (var length = Math.Min(LongestEnding, word.Length - 2); length >= 2; length--)
        {
            if (!_endings.TryGetValue(word[^length..], out weights))
                continue;
            Add(weights, scores);
            break;
        }
        foreach (var letter in word)
        {
            if (letter > 'z' && _letters.TryGetValue(letter, out weights))
                Add(weights, scores);
        }
    }

    private static void Add(double[] weights, Span<double> scores)
    {
        for (var i = 0; i < weights.Length; i++)
            scores[i] += weights[i];
    }

    // What several languages have says less of each: the weight falls with their number as in TF-IDF.
    private static FrozenDictionary<string, double[]> Weigh(
        LanguageProfile[] profiles, Func<LanguageProfile, IEnumerable<string>> items, double weight)
    {
        var result = new Dictionary<string, double[]>(StringComparer.Ordinal);
        for (var language = 0; language < profiles.Length; language++)
        {
            foreach (var item in items(profiles[language]).Where(static item => item.Length > 0))
            {
                if (!result.TryGetValue(item, out var weights))
                    result[item] = weights = new double[profiles.Length];
                weights[language] = 1;
            }
        }
        foreach (var weights in result.Values)
        {
            var share = weight * (0.3 + Math.Log((double)profiles.Length / weights.Sum()));
            for (var i = 0; i < weights.Length; i++)
                weights[i] *= share;
        }
        return result.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
