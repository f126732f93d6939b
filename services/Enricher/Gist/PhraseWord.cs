namespace Ingest.Enricher.Gist;

/// <summary>A content word in a run that a phrase can be taken from.</summary>
/// <param name="Paragraph">Its paragraph.</param>
/// <param name="Token">Its token in the paragraph; negative where a run ends.</param>
/// <param name="Number">Its number among the <see cref="ContentWords"/>.</param>
internal readonly record struct PhraseWord(int Paragraph, int Token, int Number)
{
    /// <summary>Divides runs.</summary>
    internal static readonly PhraseWord End = new(0, -1, -1);
}
