namespace Ingest.Messaging;

/// <summary>What another program put into the intake queue, as it came: judged by the Fetcher, whatever it is.</summary>
public sealed record RawSubmission(ReadOnlyMemory<byte> Body);
