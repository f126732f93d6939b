namespace Ingest.Enricher.Gist;

/// <summary>What is counted of a phrase.</summary>
internal sealed class PhraseCandidate
{
    /// <summary>The hash of the phrase without its last word.</summary>
    internal ulong Prefix { get; set; }

    /// <summary>Where it stands first among the runs' words.</summary>
    internal int First { get; set; }

    /// <summary>In content words.</summary>
    internal int Length { get; set; }

    internal int Count { get; set; }

    /// <summary>In how many paragraphs it stands.</summary>
    internal int Paragraphs { get; set; }

    internal int LastParagraph { get; set; }

    /// <summary>How often it stands inside the longer phrase that it is most often in.</summary>
    internal int Nested { get; set; }

    internal double Score { get; set; }
}
