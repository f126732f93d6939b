using System.Buffers;

namespace Ingest.Enricher.Language;

/// <summary>
/// Tells a text's language: by its script where one language has it, by the share of kana between Chinese and Japanese, else by a trained
/// model. Safe for use by many threads.
/// </summary>
public sealed class LanguageDetector
{
    /// <summary>How many characters are looked at: a sample of a long text, of which a thousand words say no more than the first few hundred.</summary>
    public const int MaxCharacters = 5_000;

    /// <summary>How many letters a paragraph must have to be told apart from its document.</summary>
    public const int MinParagraphLetters = 60;

    // Below this the best guess is wrong more often than right.
    private const double LeastProbability = 0.35;

    // A word or a name is at home in many languages, and the model, which learnt from sentences, is too sure of it: the bar is higher by up to so much.
    private const double LeastProbabilityOfShort = 0.4;
    private const int ShortLetters = 25;

    // A declared language wins where the text speaks for it a quarter as much.
    private const double TieShare = 0.25;

    // A document's paragraphs are mostly in one language: another must be the likelier by this, and likely in itself.
    private const double DocumentOdds = 20;
    private const double LeastOtherProbability = 0.9;

    // Chinese news has practically no kana; Japanese is half kana.
    private const double LeastKana = 0.05;
    private const int LeastLetters = 2;

    // Read when the first detector is made; all share it.
    private static readonly Lazy<LanguageModel> Shipped = new(LanguageModel.Load);

    private readonly LanguageModel _model;

    /// <summary>A detector with the model that lies beside the code.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged.</exception>
    public LanguageDetector()
        : this(Shipped.Value)
    {
    }

    internal LanguageDetector(LanguageModel model) => _model = model;

    /// <summary>The language of the text that all pieces make up. Never throws; cost is bounded by <see cref="MaxCharacters"/>.</summary>
    /// <param name="pieces">Title and paragraphs, in NFC.</param>
    /// <param name="hint">The BCP 47 tag that the page declares: it decides near-ties only, since pages often declare a wrong one.</param>
    public DetectedLanguage Detect(IEnumerable<string> pieces, string? hint = null)
    {
        var buffer = ArrayPool<char>.Shared.Rent(MaxCharacters);
        var sample = new LetterSample(buffer);
        foreach (var piece in pieces)
        {
            if (!sample.Add(piece))
                break;
        }
        var language = Detect(sample, LanguageCodes.FromTag(hint), document: null);
        ArrayPool<char>.Shared.Return(buffer);
        return language;
    }

    /// <summary>
    /// The paragraphs that are clearly in another language than their document. One of fewer than <see cref="MinParagraphLetters"/> letters
    /// goes with the paragraphs around it: it is listed where the nearest longer ones before and after it are in the same other language.
    /// </summary>
    /// <param name="paragraphs">In the document's order, in NFC. Of each, <see cref="MaxCharacters"/> are looked at.</param>
    /// <param name="document">What <see cref="Detect(IEnumerable{string}, string?)"/> said of the document.</param>
    public IReadOnlyList<ParagraphLanguage> DetectOthers(IReadOnlyList<string> paragraphs, DetectedLanguage document)
    {
        var others = new List<ParagraphLanguage>();
        var buffer = ArrayPool<char>.Shared.Rent(MaxCharacters);
        var before = document;
        var firstShort = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var sample = new LetterSample(buffer);
            sample.Add(paragraphs[i]);
            if (sample.Letters < MinParagraphLetters)
                continue;
            var language = Detect(sample, hint: null, document.Code);
            if (language.Code == document.Code || language.Confidence < LeastOtherProbability)
                language = document;
            if (language.Code != document.Code)
            {
                for (var between = firstShort; between < i && language.Code == before.Code; between++)
                    others.Add(new ParagraphLanguage(between, before));
                others.Add(new ParagraphLanguage(i, language));
            }
            before = language;
            firstShort = i + 1;
        }
        ArrayPool<char>.Shared.Return(buffer);
        return others;
    }

    private DetectedLanguage Detect(scoped LetterSample sample, string? hint, string? document)
    {
        if (sample.Letters < LeastLetters)
            return DetectedLanguage.Unknown;
        var kana = sample.Count(Script.Kana);
        var cjk = kana + sample.Count(Script.Han);
        var script = sample.Largest();
        // A sign of these scripts carries what several letters do, so a third of them outweighs names in Latin letters.
        if (cjk * 3 >= sample.Letters && script is Script.Latin or Script.Kana or Script.Han)
        {
            var isJapanese = kana > LeastKana * cjk;
            return Answer(isJapanese ? "ja" : "zh", Math.Min(1, ((double)cjk / sample.Letters) + 0.2), isJapanese ? Script.Kana : Script.Han);
        }
        var share = (double)sample.Count(script) / sample.Letters;
        if (Scripts.OnlyLanguage(script) is { } only)
            return Answer(only, share, script);
        return _model.Of(script) is { } model ? Compare(model, sample, share, hint, document) : DetectedLanguage.Unknown;
    }

    private static DetectedLanguage Compare(ScriptModel model, scoped LetterSample sample, double share, string? hint, string? document)
    {
        Span<float> probabilities = stackalloc float[model.Answers.Length];
        model.Probabilities(sample.Text, probabilities);
        if (document is not null && Array.IndexOf(model.Answers, document) is >= 0 and var expected)
            Favour(probabilities, expected);
        var best = 0;
        for (var i = 1; i < probabilities.Length; i++)
        {
            if (probabilities[i] > probabilities[best])
                best = i;
        }
        var hinted = hint is null ? -1 : Array.IndexOf(model.Answers, hint);
        if (hinted >= 0 && probabilities[hinted] >= TieShare * probabilities[best])
            best = hinted;
        else if (probabilities[best] < LeastProbability + (LeastProbabilityOfShort * Math.Max(0, 1 - ((double)sample.Letters / ShortLetters))))
            return DetectedLanguage.Unknown;
        return model.Answers[best] == LanguageCodes.Undetermined ? DetectedLanguage.Unknown : Answer(model.Answers[best], probabilities[best] * share, model.Script);
    }

    private static void Favour(Span<float> probabilities, int expected)
    {
        probabilities[expected] *= (float)DocumentOdds;
        var sum = 0f;
        foreach (var probability in probabilities)
            sum += probability;
        foreach (ref var probability in probabilities)
            probability /= sum;
    }

    private static DetectedLanguage Answer(string code, double confidence, Script script) =>
        new(code, Math.Round(confidence, 3), LanguageCodes.ToIso639_3(code), Scripts.Iso15924(script));
}
