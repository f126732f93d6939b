using System.Text;

namespace Ingest.Enricher.Quality.Language;

/// <summary>
/// Writes text of words as likely as a language's own, letter by letter, from its <see cref="LinguaFrequencies"/>. Those count runs within
/// words only, yet tell where words begin and end: what a run has more than all its continuations ended there, and what it has more than
/// all runs that continue it to the left began there. Words of up to three letters so come out exactly as often as in the original.
/// </summary>
internal sealed class PseudoText
{
    private const char Begin = '^';
    private const int LongestWord = 24;

    // The frequencies are quotients of counts, so that sums miss zero by a little.
    private const double Least = 1e-6;

    private readonly Dictionary<string, (char[] Next, double[] Sums)> _next = new(StringComparer.Ordinal);

    public PseudoText(LinguaFrequencies frequencies)
    {
        var begins = new Dictionary<string, double>[LinguaFrequencies.Longest - 1];
        for (var length = 1; length < LinguaFrequencies.Longest; length++)
        {
            var inside = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var (run, frequency) in frequencies.OfLength(length + 1))
                inside[run[1..]] = inside.GetValueOrDefault(run[1..]) + frequency;
            begins[length - 1] = frequencies.OfLength(length)
                .Select(pair => (pair.Key, Value: pair.Value - inside.GetValueOrDefault(pair.Key), Whole: pair.Value))
                .Where(static pair => pair.Value > Least * pair.Whole)
                .ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        }
        AddContexts("", begins[0], 1, begins[0].Values.Sum(), runs: begins[0]);
        for (var length = 2; length < LinguaFrequencies.Longest; length++)
            AddContexts(Begin.ToString(), begins[length - 2], length, null, begins[length - 1]);
        AddContexts("", frequencies.OfLength(LinguaFrequencies.Longest - 1), LinguaFrequencies.Longest, null, frequencies.OfLength(LinguaFrequencies.Longest));
    }

    /// <summary>A text of so many words.</summary>
    public string Write(int words, Random random)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            if (i > 0)
                text.Append(' ');
            WriteWord(text, random);
        }
        return text.ToString();
    }

    private void WriteWord(StringBuilder text, Random random)
    {
        var start = text.Length;
        while (text.Length - start < LongestWord)
        {
            var length = text.Length - start;
            var context = length < LinguaFrequencies.Longest - 1
                ? Begin + text.ToString(start, length)
                : text.ToString(text.Length - (LinguaFrequencies.Longest - 1), LinguaFrequencies.Longest - 1);
            if (!_next.TryGetValue(context, out var next))
                return;
            var at = Array.BinarySearch(next.Sums, random.NextDouble());
            at = at < 0 ? ~at : at;
            if (at >= next.Next.Length)
                return;
            text.Append(next.Next[at]);
        }
    }

    // What is left of a context's frequency beyond its continuations is the end of the word.
    private void AddContexts(string prefix, IReadOnlyDictionary<string, double> contexts, int length, double? whole, IReadOnlyDictionary<string, double> runs)
    {
        foreach (var group in runs.GroupBy(static run => run.Key[..^1], StringComparer.Ordinal))
        {
            var total = whole ?? contexts.GetValueOrDefault(group.Key);
            if (total <= 0)
                continue;
            var sum = 0.0;
            var next = new List<char>();
            var sums = new List<double>();
            foreach (var (run, frequency) in group)
            {
                sum += frequency / total;
                next.Add(run[^1]);
                sums.Add(sum);
            }
            _next[length == 1 ? Begin.ToString() : prefix + group.Key] = ([.. next], [.. sums]);
        }
    }
}
