namespace Ingest.Enricher.Language;

#pragma warning disable CA1707 // The standard's own name has a line: 6393 would be another number.
/// <summary>A text's language.</summary>
/// <param name="Code">ISO 639-1 code, 639-3 where there is none; <c>no</c> for both written forms of Norwegian; <c>und</c> where it cannot be told.</param>
/// <param name="Confidence">The probability that this is right, 0 to 1, rounded to thousandths; 0 for <c>und</c>.</param>
/// <param name="Iso639_3">ISO 639-3 code, of the macrolanguage where <paramref name="Code"/> names one; <c>und</c> as above.</param>
/// <param name="Script">The ISO 15924 code of the script that most of the text is in, <c>Hans</c> and <c>Hant</c> not told apart (<c>Hani</c>); <c>Zyyy</c> for <c>und</c>.</param>
public readonly record struct DetectedLanguage(string Code, double Confidence, string Iso639_3, string Script)
{
    /// <summary>It cannot be told.</summary>
    public static DetectedLanguage Unknown { get; } = new(LanguageCodes.Undetermined, 0, LanguageCodes.Undetermined, "Zyyy");
}
