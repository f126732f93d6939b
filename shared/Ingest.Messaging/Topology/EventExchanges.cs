using Ingest.Contracts;
using MassTransit;

namespace Ingest.Messaging.Topology;

/// <summary>To which exchange each contract is published.</summary>
internal sealed class EventExchanges : IEntityNameFormatter
{
    internal static EventExchanges Instance { get; } = new();

    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(FetchRequested)] = ExchangeNames.FetchRequested,
        [typeof(DocumentFetched)] = ExchangeNames.DocumentFetched,
        [typeof(DocumentCleaned)] = ExchangeNames.DocumentCleaned,
        [typeof(DocumentEnriched)] = ExchangeNames.DocumentEnriched,
        [typeof(DocumentRejected)] = ExchangeNames.Quarantine,
        [typeof(DocumentsSettled)] = ExchangeNames.Settled,
    };

    public string FormatEntityName<T>() => Names.TryGetValue(typeof(T), out var name) ? name : $"ingest.unused.{typeof(T).Name}";
}
