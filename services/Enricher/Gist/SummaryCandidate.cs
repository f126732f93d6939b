using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Gist;

/// <summary>A sentence that a summary can have.</summary>
internal sealed class SummaryCandidate
{
    internal TextSpan Span { get; set; }

    /// <summary>Its place among all sentences of the text.</summary>
    internal int Order { get; set; }

    /// <summary>Whether it leans on the sentence before it.</summary>
    internal bool Depends { get; set; }

    /// <summary>Whether it can stand for itself at all.</summary>
    internal bool Stands { get; set; }

    /// <summary>Where its distinct words begin in the list of all, and how many they are.</summary>
    internal int FirstWord { get; set; }

    internal int Words { get; set; }

    /// <summary>The length of the vector of its words.</summary>
    internal double Norm { get; set; }

    internal double Score { get; set; }

    /// <summary>The greatest likeness with a sentence that is chosen.</summary>
    internal double Likeness { get; set; }
}
