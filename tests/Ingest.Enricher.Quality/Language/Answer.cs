namespace Ingest.Enricher.Quality.Language;

/// <summary>What a detector said of a sentence.</summary>
internal readonly record struct Answer(string Gold, string Code, double Confidence)
{
    public bool IsRight => Canonical(Gold) == Canonical(Code);

    // The two written forms of Norwegian count as one.
    private static string Canonical(string code) => code is "nb" or "nn" ? "no" : code;
}
