namespace Ingest.Messaging.Broker;

/// <summary>The broker cannot be used now and may be later: wait and try again.</summary>
public sealed class BrokerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
