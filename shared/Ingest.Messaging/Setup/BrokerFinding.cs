namespace Ingest.Messaging.Setup;

/// <summary>One thing that a look at the broker found.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Ok">Whether it is as it should be.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Remedy">What to do; null where nothing is needed.</param>
public sealed record BrokerFinding(string Check, bool Ok, string Detail, string? Remedy = null);
