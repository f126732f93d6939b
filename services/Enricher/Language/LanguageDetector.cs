using System.Text;

namespace Ingest.Enricher.Language;

/// <summary>
/// Tells a text's language: by its script where one language has it, else by function words, endings and letters. Safe for use by many
/// threads. A trained model can take this class's place: what it promises is <see cref="Detect"/>.
/// </summary>
public sealed class LanguageDetector
{
    /// <summary>How many letters are looked at. Ten thousand words say no more than the first few hundred.</summary>
    public const int MaxLetters = 20_000;

    // In points, of which a word that one language alone has gives one to three: less is a guess. The lead is absolute, since what close
    // relatives share (Danish and Norwegian, Russian and Bulgarian) adds the same to both.
    private const double LeastScore = 0.9;
    private const double LeastLead = 0.25;

    // A declared language wins where the text says nearly as much for it.
    private const double TieShare = 0.85;

    // Chinese news has practically no kana; Japanese is half kana.
    private const double LeastKana = 0.05;
    private const int LeastLetters = 2;
    private const int LongestWord = 32;

    private readonly ProfileSet _latin = new(LatinProfiles.All);
    private readonly ProfileSet _cyrillic = new(OtherProfiles.Cyrillic);
    private readonly ProfileSet _arabic = new(OtherProfiles.Arabic);
    private readonly ProfileSet _devanagari = new(OtherProfiles.Devanagari);

    /// <summary>The language of the text that all pieces make up. Never throws; cost is bounded by <see cref="MaxLetters"/>.</summary>
    /// <param name="pieces">Title and paragraphs, in NFC.</param>
    /// <param name="hint">The BCP 47 tag that the page declares: it decides near-ties only, since pages often declare a wrong one.</param>
    public DetectedLanguage Detect(IEnumerable<string> pieces, string? hint = null)
    {
        var text = Head(pieces);
        Span<int> counts = stackalloc int[Scripts.Count];
        counts.Clear();
        var letters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
                continue;
            counts[(int)Scripts.Of(rune.Value)]++;
            letters++;
        }
        if (letters < LeastLetters)
            return DetectedLanguage.Unknown;
        var kana = counts[(int)Script.Kana];
        var cjk = kana + counts[(int)Script.Han];
        var script = Largest(counts);
        // A syllable sign of these scripts carries what several letters do, so a third of them outweighs names in Latin letters.
        if (cjk * 3 >= letters && script is Script.Latin or Script.Kana or Script.Han)
            return new DetectedLanguage(kana > LeastKana * cjk ? "ja" : "zh", Round(Math.Min(1, (double)cjk / letters + 0.2)));
        if (Scripts.OnlyLanguage(script) is { } only)
            return new DetectedLanguage(only, Round((double)counts[(int)script] / letters));
        return SetOf(script) is { } set ? Compare(text, script, set, Primary(hint)) : DetectedLanguage.Unknown;
    }

    private static DetectedLanguage Compare(string text, Script script, ProfileSet set, string? hint)
    {
        Span<double> scores = stackalloc double[set.Codes.Length];
        scores.Clear();
        var words = 0;
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsLetter(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                if (length < LongestWord)
                    word[length++] = char.ToLowerInvariant(letter);
            }
            else if (length > 0)
            {
                words += Add(word[..length], script, set, scores);
                length = 0;
            }
        }
        if (length > 0)
            words += Add(word[..length], script, set, scores);
        return Best(set, scores, words, hint);
    }

    private static int Add(Span<char> word, Script script, ProfileSet set, Span<double> scores)
    {
        if (Scripts.Of(word[0]) != script)
            return 0;
        set.Score(word, scores);
        return 1;
    }

    private static DetectedLanguage Best(ProfileSet set, ReadOnlySpan<double> scores, int words, string? hint)
    {
        int best = 0, second = -1;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                (best, second) = (i, best);
            else if (second < 0 || scores[i] > scores[second])
                second = i;
        }
        var (top, next) = (scores[best], scores[second]);
        var hinted = Array.IndexOf(set.Codes, hint);
        if (top < LeastScore)
            return DetectedLanguage.Unknown;
        if (hinted >= 0 && scores[hinted] >= TieShare * top)
            best = hinted;
        else if (top - next < LeastLead)
            return DetectedLanguage.Unknown;
        // Lead over the next language, and how much of the text spoke for it at all (running text scores about one point in two words).
        var lead = (top - next) / top;
        var evidence = Math.Min(1, 2.5 * top / Math.Max(8, words));
        return new DetectedLanguage(set.Codes[best], Round(Math.Clamp(0.4 + lead, 0, 1) * evidence));
    }

    private ProfileSet? SetOf(Script script) => script switch
    {
        Script.Latin => _latin,
        Script.Cyrillic => _cyrillic,
        Script.Arabic => _arabic,
        Script.Devanagari => _devanagari,
        _ => null,
    };

    private static Script Largest(ReadOnlySpan<int> counts)
    {
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best])
                best = i;
        }
        return (Script)best;
    }

    private static string Head(IEnumerable<string> pieces)
    {
        var head = new StringBuilder();
        foreach (var piece in pieces)
        {
            head.Append(piece, 0, Math.Min(piece.Length, MaxLetters - head.Length)).Append('\n');
            if (head.Length >= MaxLetters)
                break;
        }
        return head.ToString();
    }

    private static string? Primary(string? hint) => hint?.Split('-', '_')[0].Trim().ToLowerInvariant() switch
    {
        "nb" or "nn" => "no",
        "in" => "id",
        "iw" => "he",
        var code => code,
    };

    private static double Round(double confidence) => Math.Round(confidence, 3);
}
