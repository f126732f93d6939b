namespace Ingest.Messaging.Broker;

/// <summary>The broker is not set up as this program needs it; an operator must mend it. The message names what and how.</summary>
public sealed class BrokerSetupException(string message, Exception? inner = null) : Exception(message, inner);
