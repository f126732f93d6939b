using Ingest.Enricher.Language;

namespace Ingest.Enricher.Quality.Language;

/// <summary>All texts that the language model is trained on, read once and dealt into folds.</summary>
internal sealed class LanguageTexts
{
    /// <summary>Into how many parts the texts are dealt.</summary>
    public const int Folds = 5;

    private const int MadePerLanguage = 10_000;

    // A twentieth of a script's texts, within bounds.
    private const int GibberishShare = 20;
    private const int LeastGibberish = 500;
    private const int MostGibberish = 6_000;

    // What Lingua has and the sentences have not.
    private static readonly string[] MadeOnly = ["am", "om", "ti"];

    private readonly Lazy<Dictionary<Script, List<(LabelledText Text, int? Fold)>>> _texts;

    /// <summary>Reads the sentences and the declarations; the rest is made when first asked for, which takes a minute.</summary>
    /// <exception cref="DirectoryNotFoundException">A source is missing; the message says which and what to do.</exception>
    public LanguageTexts(string corpora, string declarations)
    {
        Sentences = LanguageSentences.Read(corpora);
        DeclarationParagraphs = [.. Declarations.Read(declarations, Sentences.Select(static sentence => sentence.Code).Concat(MadeOnly))];
        _texts = new(Collect);
    }

    /// <summary>The sentences, as they stand.</summary>
    public (string Code, string Text)[] Sentences { get; }

    /// <summary>The paragraphs of the declarations, as they stand.</summary>
    public (string Label, string Language, string Text)[] DeclarationParagraphs { get; }

    /// <summary>The scripts that several languages share.</summary>
    public IEnumerable<Script> SharedScripts => _texts.Value.Keys.Where(IsShared).Order();

    /// <summary>The part that a sentence is in.</summary>
    public static int FoldOf(int sentence) => sentence % Folds;

    /// <summary>The part that a declaration's paragraph is in: an unnamed language is wholly in one, since it is other such languages that the model will meet.</summary>
    public int FoldOfDeclaration(int paragraph)
    {
        var (label, language, _) = DeclarationParagraphs[paragraph];
        return label == LanguageCodes.Undetermined ? language.Sum(static letter => letter) % Folds : paragraph % Folds;
    }

    /// <summary>A script's texts, those of one part left out; made texts are in none.</summary>
    public IEnumerable<LabelledText> Of(Script script, int? leftOut) => _texts.Value[script].Where(entry => leftOut is null || entry.Fold != leftOut).Select(static entry => entry.Text);

    private static bool IsShared(Script script) => Scripts.OnlyLanguage(script) is null && script is not (Script.Other or Script.Han or Script.Kana);

    private Dictionary<Script, List<(LabelledText Text, int? Fold)>> Collect()
    {
        var texts = new Dictionary<Script, List<(LabelledText Text, int? Fold)>>();
        for (var i = 0; i < Sentences.Length; i++)
            Add(texts, Sentences[i].Code, Sentences[i].Text, TextSource.Sentence, FoldOf(i));
        for (var i = 0; i < DeclarationParagraphs.Length; i++)
            Add(texts, DeclarationParagraphs[i].Label, DeclarationParagraphs[i].Text, TextSource.Declaration, FoldOfDeclaration(i));
        var languages = MadeOnly.Concat(Sentences.GroupBy(static sentence => sentence.Code, StringComparer.Ordinal)
            .Where(static group => IsShared(LetterText.ScriptOf(LetterText.Of(group.First().Text)))).Select(static group => group.Key)).Order(StringComparer.Ordinal).ToArray();
        foreach (var (language, made) in languages.Zip(MakeAll(languages)))
        {
            foreach (var text in made)
                Add(texts, language, text, TextSource.Made, fold: null);
        }
        foreach (var script in texts.Keys.Where(IsShared))
            AddGibberish(script, texts[script]);
        return texts;
    }

    private static string[][] MakeAll(string[] languages)
    {
        var made = new string[languages.Length][];
        // Each language has its own seed, so that the number of threads changes nothing.
        Parallel.For(0, languages.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, at =>
        {
            var writer = new PseudoText(LinguaFrequencies.Read(languages[at]));
            var random = new Random(at);
            made[at] = [.. Enumerable.Range(0, MadePerLanguage).Select(_ => writer.Write(random.Next(10) == 0 ? random.Next(1, 5) : random.Next(4, 25), random))];
        });
        return made;
    }

    private static void AddGibberish(Script script, List<(LabelledText Text, int? Fold)> texts)
    {
        var gibberish = new Gibberish([.. texts.Select(static entry => entry.Text.Letters)], new Random((int)script));
        var count = Math.Clamp(texts.Count / GibberishShare, LeastGibberish, MostGibberish);
        for (var i = 0; i < count; i++)
            texts.Add((new LabelledText(LanguageCodes.Undetermined, gibberish.Write(), TextSource.Made), i % Folds));
    }

    private static void Add(Dictionary<Script, List<(LabelledText Text, int? Fold)>> texts, string label, string text, TextSource source, int? fold)
    {
        var letters = LetterText.Of(text);
        Add(texts, LetterText.ScriptOf(letters), new LabelledText(label, letters, source), fold);
        if (label == "sr" && source != TextSource.Declaration)
            Add(texts, Script.Latin, new LabelledText(label, SerbianLetters.ToLatin(letters), source), fold);
    }

    private static void Add(Dictionary<Script, List<(LabelledText Text, int? Fold)>> texts, Script script, LabelledText text, int? fold)
    {
        if (!texts.TryGetValue(script, out var list))
            texts[script] = list = [];
        list.Add((text, fold));
    }
}
