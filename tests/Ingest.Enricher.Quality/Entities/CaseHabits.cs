using System.Runtime.InteropServices;
using Ingest.Enricher.Entities;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Counts how words are written within sentences of running text, where only a name has a capital.</summary>
internal static class CaseHabits
{
    private const int LeastCount = 3;
    private const float LeastCapitalShare = 0.9f;
    private const float MostLowerShare = 0.2f;

    /// <summary>The habits of the words that are seen often enough, by their <see cref="WordForm.Lower"/>.</summary>
    internal static Dictionary<uint, CaseHabit> Of(IReadOnlyList<DocumentWords> documents)
    {
        var none = Gazetteer.Read(Gazetteer.Write([]), "none");
        var counts = new Dictionary<uint, (int Lower, int Capital)>();
        foreach (var document in documents)
        {
            var features = new FeatureExtractor(document, none);
            for (var sentence = 0; sentence < document.Sentences.Count; sentence++)
            {
                if (features.PatternOf(sentence) == SentencePattern.Plain)
                    Count(document, document.Sentences[sentence], counts);
            }
        }
        return counts.Where(static entry => entry.Value.Lower + entry.Value.Capital >= LeastCount).ToDictionary(static entry => entry.Key, static entry => HabitOf(entry.Value.Lower, entry.Value.Capital));
    }

    // Behind a quote or a colon a sentence may begin anew.
    private static void Count(DocumentWords document, Sentence bounds, Dictionary<uint, (int Lower, int Capital)> counts)
    {
        for (var i = bounds.First + 1; i < bounds.End; i++)
        {
            ref readonly var form = ref document.FormAt(i);
            if (document.TokenAt(i).Kind != TokenKind.Word || document.TokenAt(i - 1).Kind == TokenKind.Punctuation)
                continue;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, form.Lower, out _);
            count = (count.Lower + (form.Case == WordCase.Lower ? 1 : 0), count.Capital + (form.IsCapital ? 1 : 0));
        }
    }

    private static CaseHabit HabitOf(int lower, int capital)
    {
        var share = (float)capital / (lower + capital);
        return share >= LeastCapitalShare ? CaseHabit.Capital : share <= MostLowerShare ? CaseHabit.Lower : CaseHabit.Both;
    }
}
