using Ingest.Configuration;
using Ingest.Hosting;
using Ingest.Messaging.Broker;
using Ingest.Search.Elasticsearch;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ingest.AllInOne.Deployments;

/// <summary>Broker and index settings, checked, for verbs that run no host.</summary>
internal static class DistributedSettings
{
    /// <summary>Reads and checks them.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static (BrokerOptions Broker, ElasticsearchOptions Index) Read(IConfigurationRoot settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(settings);
        services.AddSettings<BrokerOptions>("Broker");
        services.AddSettings<ElasticsearchOptions>("Elasticsearch");
        services.CheckSettings(settings);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        return (provider.GetRequiredService<BrokerOptions>(), provider.GetRequiredService<ElasticsearchOptions>());
    }
}
