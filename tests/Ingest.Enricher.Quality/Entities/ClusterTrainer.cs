using System.Runtime.InteropServices;
using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>
/// Makes classes of words that keep the same company, so that a row of classes says most about the next: the exchange algorithm (S. Martin,
/// J. Liermann, H. Ney, Speech Communication 24, 1998), first over words, then over the classes that they make.
/// </summary>
internal static class ClusterTrainer
{
    private const int FineClasses = 1000;
    private const int MiddleClasses = 200;
    private const int CoarseClasses = 40;
    private const int LeastCount = 5;
    private const int Rounds = 12;

    /// <summary>The classes as <see cref="WordClusters.Write"/> takes them.</summary>
    internal static SortedDictionary<uint, WordCluster> Train(IReadOnlyList<DocumentWords> documents, Action<string> log)
    {
        var (words, pairs) = Count(documents);
        var fine = Exchange(words.Count + 1, pairs, FineClasses, log);
        var classPairs = new Dictionary<(int, int), int>();
        foreach (var ((first, second), count) in pairs)
            CollectionsMarshal.GetValueRefOrAddDefault(classPairs, (fine[first], fine[second]), out _) += count;
        var middle = Exchange(FineClasses, classPairs, MiddleClasses, log);
        var coarse = Exchange(FineClasses, classPairs, CoarseClasses, log);
        var habits = CaseHabits.Of(documents);
        var clusters = new SortedDictionary<uint, WordCluster>();
        foreach (var (word, index) in words)
        {
            clusters[word] = new WordCluster
            {
                Fine = (ushort)(fine[index] + 1),
                Middle = (byte)(middle[fine[index]] + 1),
                Coarse = (byte)(coarse[fine[index]] + 1),
                Habit = habits.GetValueOrDefault(word),
            };
        }
        return clusters;
    }

    // Words are numbered from one; zero is a sentence's bound and every rare word.
    private static (Dictionary<uint, int> Words, Dictionary<(int First, int Second), int> Pairs) Count(IReadOnlyList<DocumentWords> documents)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var document in documents)
        {
            for (var i = 0; i < document.Count; i++)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, document.FormAt(i).Lower, out _)++;
        }
        var words = new Dictionary<uint, int>();
        foreach (var (word, _) in counts.Where(static entry => entry.Value >= LeastCount).OrderByDescending(static entry => entry.Value).ThenBy(static entry => entry.Key))
            words.Add(word, words.Count + 1);
        var pairs = new Dictionary<(int, int), int>();
        foreach (var document in documents)
        {
            foreach (var sentence in document.Sentences)
            {
                var before = 0;
                for (var i = sentence.First; i <= sentence.End; i++)
                {
                    var word = i < sentence.End ? words.GetValueOrDefault(document.FormAt(i).Lower) : 0;
                    CollectionsMarshal.GetValueRefOrAddDefault(pairs, (before, word), out _)++;
                    before = word;
                }
            }
        }
        return (words, pairs);
    }

    private static int[] Exchange(int items, Dictionary<(int First, int Second), int> pairs, int classes, Action<string> log)
    {
        var after = new List<(int Item, int Count)>[items];
        var before = new List<(int Item, int Count)>[items];
        for (var item = 0; item < items; item++)
            (after[item], before[item]) = ([], []);
        foreach (var ((first, second), count) in pairs.OrderBy(static pair => pair.Key))
        {
            after[first].Add((second, count));
            before[second].Add((first, count));
        }
        var state = new ExchangeState(items, classes, after, before);
        for (var round = 0; round < Rounds; round++)
        {
            var moved = 0;
            for (var item = 0; item < items; item++)
                moved += state.TryMove(item) ? 1 : 0;
            log($"classes, round {round + 1}: {moved} of {items} moved");
            if (moved * 200 < items)
                break;
        }
        return state.ClassOf;
    }
}
