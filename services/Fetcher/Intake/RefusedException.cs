namespace Ingest.Fetcher.Intake;

/// <summary>The input is hopeless: trying again does not help. Carries what the feeder is told.</summary>
public sealed class RefusedException(Refusal refusal, Exception? inner = null) : Exception(refusal.Message, inner)
{
    public Refusal Refusal { get; } = refusal;
}
