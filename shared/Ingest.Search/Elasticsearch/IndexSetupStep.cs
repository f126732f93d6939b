namespace Ingest.Search.Elasticsearch;

/// <summary>Something that the set-up will do.</summary>
/// <param name="What">What it changes, for people.</param>
/// <param name="DoAsync">Does it.</param>
public sealed record IndexSetupStep(string What, Func<CancellationToken, Task> DoAsync);
