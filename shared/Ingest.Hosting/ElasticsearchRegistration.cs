using Ingest.Configuration;
using Ingest.Search;
using Ingest.Search.Elasticsearch;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Hosting;

/// <summary>Registers the distributed form's index.</summary>
public static class ElasticsearchRegistration
{
    /// <summary>Adds the index with its settings, section <c>Elasticsearch</c>.</summary>
    public static IServiceCollection AddElasticsearchIndex(this IServiceCollection services)
    {
        services.AddSettings<ElasticsearchOptions>("Elasticsearch");
        services.AddSingleton<IDocumentIndex>(static provider =>
        {
            var options = provider.GetRequiredService<ElasticsearchOptions>();
            return options.Url.Length > 0
                ? new ElasticsearchDocumentIndex(options, provider.GetRequiredService<TimeProvider>())
                : throw new SettingsException("The setting Elasticsearch:Url is missing: name the server, like INGEST_Elasticsearch__Url=https://search:9200.");
        });
        return services;
    }
}
