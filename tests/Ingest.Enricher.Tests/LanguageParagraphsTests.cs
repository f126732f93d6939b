using Ingest.Enricher.Language;

namespace Ingest.Enricher.Tests;

public sealed class LanguageParagraphsTests
{
    private const string English = "The council said on Monday that the bridge would be closed for repairs until the end of the year.";
    private const string OtherEnglish = "Drivers will have to use the ferry, which leaves every twenty minutes from early morning until midnight.";
    private const string French = "Le conseil a annoncé lundi que le pont serait fermé pour des travaux jusqu'à la fin de l'année.";
    private const string OtherFrench = "Les automobilistes devront prendre le bac, qui part toutes les vingt minutes du matin jusqu'à minuit.";
    private const string Russian = "Городской совет сообщил в понедельник, что мост будет закрыт на ремонт до конца года.";

    private static readonly LanguageDetector Detector = new();

    [Fact]
    public void A_paragraph_in_another_language_is_listed()
    {
        var others = Others(English, French, OtherEnglish, Russian);
        Assert.Equal([(1, "fr"), (3, "ru")], others.Select(static other => (other.Paragraph, other.Language.Code)));
        Assert.All(others, static other => Assert.InRange(other.Language.Confidence, 0.9, 1));
    }

    [Fact]
    public void A_document_in_one_language_lists_none() => Assert.Empty(Others(English, OtherEnglish, English));

    [Fact]
    public void A_short_paragraph_goes_with_those_around_it()
    {
        // Between two French ones it is French; between an English and a French one it stays the document's.
        Assert.Equal([1, 2, 3], Others(English, French, "Oui.", OtherFrench, OtherEnglish, English).Select(static other => other.Paragraph));
        Assert.Equal([2], Others(English, "Oui.", French, "Bonjour.", OtherEnglish, English).Select(static other => other.Paragraph));
    }

    [Fact]
    public void A_name_or_a_foreign_title_makes_no_other_language() =>
        Assert.Empty(Others(English, "She starred in Le Grand Bleu, La Vie en Rose and À bout de souffle before she moved to London in 1962.", OtherEnglish));

    [Fact]
    public void An_undetermined_document_lists_what_is_clear() =>
        Assert.Equal([(1, "en")], Detector.DetectOthers(["12 34", English], DetectedLanguage.Unknown).Select(static other => (other.Paragraph, other.Language.Code)));

    [Fact]
    public void No_paragraphs_list_none() => Assert.Empty(Detector.DetectOthers([], DetectedLanguage.Unknown));

    private static IReadOnlyList<ParagraphLanguage> Others(params string[] paragraphs) => Detector.DetectOthers(paragraphs, Detector.Detect([paragraphs[0]]));
}
