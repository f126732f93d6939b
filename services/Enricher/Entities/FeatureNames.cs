namespace Ingest.Enricher.Entities;

/// <summary>Says in words what features say. Only hashes are kept of them, so that the words are looked up in the article again.</summary>
internal static class FeatureNames
{
    /// <summary>Names a feature.</summary>
    /// <param name="note">As <see cref="FeatureSink.Notes"/> has it.</param>
    /// <param name="words">The article.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="token">Index of the token that the feature was added for.</param>
    internal static string Of(ushort note, DocumentWords words, int sentence, int token)
    {
        var template = (FeatureTemplate)(note & 0xFF);
        var distance = (note >> 8) - 2;
        var place = distance switch { 0 => "word", -1 => "word before", 1 => "word after", -2 => "two words before", _ => "two words after" };
        return template switch
        {
            FeatureTemplate.Bias => "any word",
            FeatureTemplate.Surface or FeatureTemplate.Lower or FeatureTemplate.OpeningWord => $"{place}: {Word(distance)}",
            FeatureTemplate.Prefix2 or FeatureTemplate.Prefix3 or FeatureTemplate.Prefix4 => $"beginning of {Word(distance)}, {template - FeatureTemplate.Prefix2 + 2} letters",
            FeatureTemplate.Suffix1 or FeatureTemplate.Suffix2 or FeatureTemplate.Suffix3 or FeatureTemplate.Suffix4 => $"{place}: end of {Word(distance)}, {template - FeatureTemplate.Suffix1 + 1} letters",
            FeatureTemplate.Classes or FeatureTemplate.ClassesAndShape => $"{place}: lists of {Word(distance)} ({words.FormAt(token + distance).Classes})",
            FeatureTemplate.Shape or FeatureTemplate.FineCluster or FeatureTemplate.MiddleCluster or FeatureTemplate.CoarseCluster or FeatureTemplate.Habit or FeatureTemplate.CaseElsewhere or FeatureTemplate.BeforeElsewhere
                or FeatureTemplate.AfterElsewhere or FeatureTemplate.LabelElsewhere => $"{place}: {Spaced(template)} of {Word(distance)}",
            _ => distance == 0 ? $"{Spaced(template)} at {Word(0)}" : $"{Spaced(template)} at {place}",
        };

        string Word(int at)
        {
            var bounds = words.Sentences[sentence];
            return token + at >= bounds.First && token + at < bounds.End ? words.SpanOf(token + at).ToString() : "nothing";
        }
    }

    private static string Spaced(FeatureTemplate template) =>
        string.Concat(template.ToString().Select(static (letter, i) => char.IsUpper(letter) && i > 0 ? $" {char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));
}
