using System.Text.RegularExpressions;
using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>The figures of the corpora's scorer, score_ner.py: a document's set of names, all mentions, and exact places.</summary>
internal sealed partial class EntityScore
{
    private readonly (int Right, int Wrong, int Missed)[] _counts = new (int, int, int)[3];

    internal static readonly string[] Measures = ["doc", "men", "span"];

    internal void Add(LabelledDocument document, IReadOnlyList<EntityMention> found)
    {
        var gold = document.Names.Select(name => (name.Type, Text: document.Lines[name.Line].Text.Substring(name.Start, name.Length), Place: (name.Line, name.Start, name.Length))).ToList();
        var answers = found.Where(static mention => (int)mention.Type < EntityLabel.Types)
            .Select(mention => (mention.Type, Text: document.Lines[mention.Paragraph].Text.Substring(mention.Start, mention.Length), Place: (mention.Paragraph, mention.Start, mention.Length))).ToList();
        Count(0, gold.Select(static name => (name.Type, Normal(name.Text))).Distinct(), answers.Select(static name => (name.Type, Normal(name.Text))).Distinct());
        Count(1, gold.Select(static name => (name.Type, Normal(name.Text))), answers.Select(static name => (name.Type, Normal(name.Text))));
        Count(2, gold.Select(static name => (name.Type, name.Place)), answers.Select(static name => (name.Type, name.Place)));
    }

    /// <summary>The F1 of one of the <see cref="Measures"/>.</summary>
    internal double F1(int measure)
    {
        var (right, wrong, missed) = _counts[measure];
        return 2.0 * right / Math.Max(1, (2 * right) + wrong + missed);
    }

    public override string ToString() => string.Join("  ", Measures.Select((measure, i) =>
    {
        var (right, wrong, missed) = _counts[i];
        var (precision, recall) = (right / Math.Max(1.0, right + wrong), right / Math.Max(1.0, right + missed));
        return $"{measure} P{precision:F3} R{recall:F3} F{2 * precision * recall / Math.Max(1e-9, precision + recall):F3}";
    }));

    private void Count<T>(int measure, IEnumerable<T> gold, IEnumerable<T> answers)
        where T : notnull
    {
        var left = gold.GroupBy(static name => name).ToDictionary(static group => group.Key, static group => group.Count());
        var (right, wrong) = (0, 0);
        foreach (var answer in answers)
        {
            if (left.GetValueOrDefault(answer) > 0)
            {
                left[answer]--;
                right++;
            }
            else
            {
                wrong++;
            }
        }
        var (r, w, m) = _counts[measure];
        _counts[measure] = (r + right, w + wrong, m + left.Values.Sum());
    }

    private static string Normal(string name) => Possessive().Replace(Spaces().Replace(name, " ").Trim(" .,;:\"“”'‘’()".ToCharArray()).ToLowerInvariant(), "");

    [GeneratedRegex("['’]s$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
