namespace Ingest.Messaging.Setup;

/// <summary>Something that the set-up will do.</summary>
/// <param name="What">What it changes, for people.</param>
/// <param name="DoAsync">Does it.</param>
public sealed record BrokerSetupStep(string What, Func<CancellationToken, Task> DoAsync);
