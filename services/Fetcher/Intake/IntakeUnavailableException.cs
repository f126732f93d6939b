namespace Ingest.Fetcher.Intake;

/// <summary>Nothing can be accepted now; the message says why and what helps. Callers answer 503 with Retry-After.</summary>
public sealed class IntakeUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
