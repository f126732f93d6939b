using System.Diagnostics.CodeAnalysis;
using Ingest.Contracts;

namespace Ingest.Fetcher.Intake;

/// <summary>What the intake says to a submission: exactly one of the two is set.</summary>
public sealed record SubmissionVerdict
{
    private SubmissionVerdict(DocumentFetched? document, Refusal? refusal)
    {
        Document = document;
        Refusal = refusal;
    }

    /// <summary>The document as it goes into the pipeline.</summary>
    public DocumentFetched? Document { get; }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Document is not null;

    public static SubmissionVerdict Accept(DocumentFetched document) => new(document, null);

    public static SubmissionVerdict Refuse(Refusal refusal) => new(null, refusal);
}
