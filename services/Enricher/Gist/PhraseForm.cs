using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Gist;

/// <summary>One way in which a phrase is written.</summary>
internal struct PhraseForm
{
    internal TextSpan Span;
    internal int Count;
}
