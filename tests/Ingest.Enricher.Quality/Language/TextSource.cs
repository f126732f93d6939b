namespace Ingest.Enricher.Quality.Language;

/// <summary>Where a training text comes from.</summary>
internal enum TextSource
{
    /// <summary>A sentence that someone wrote.</summary>
    Sentence = 0,

    /// <summary>A paragraph of the Universal Declaration of Human Rights.</summary>
    Declaration = 1,

    /// <summary>Made up by chance.</summary>
    Made = 2,
}
