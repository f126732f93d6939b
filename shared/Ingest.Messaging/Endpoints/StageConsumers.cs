using Ingest.Contracts;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Messaging.Endpoints;

/// <summary>How a stage registers its consumers, whatever the transport.</summary>
public static class StageConsumers
{
    /// <summary>Adds a consumer with its definition, on the queue of that name.</summary>
    public static void AddStageConsumer<TConsumer, TDefinition>(this IBusRegistrationConfigurator bus, Stage stage, string queue)
        where TConsumer : class, IConsumer
        where TDefinition : class, IConsumerDefinition<TConsumer>
    {
        bus.AddConsumer<TConsumer, TDefinition>().Endpoint(endpoint => endpoint.Name = queue);
        bus.AddSingleton(new StageEndpoint(stage, queue, static (context, endpoint) => endpoint.ConfigureConsumer<TConsumer>(context)));
    }
}
