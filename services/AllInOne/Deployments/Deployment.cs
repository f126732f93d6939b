using System.CommandLine;
using Ingest.AllInOne.Commands;
using Ingest.Configuration;
using Ingest.Hosting;
using Microsoft.Extensions.Configuration;

namespace Ingest.AllInOne.Deployments;

/// <summary>Chooses what the verbs work against: the distributed form where broker and index are configured, else the data folder.</summary>
internal static class Deployment
{
    /// <summary>The deployment that the command line and the environment name.</summary>
    /// <exception cref="SettingsException">A setting is wrong, or one of broker and index is missing.</exception>
    public static IDeployment Of(ParseResult parsed)
    {
        var settings = SettingsOf(parsed);
        return IsDistributed(settings) ? new DistributedDeployment(settings) : new EmbeddedDeployment(parsed.DataFolder(), parsed.GetValue(GlobalOptions.Set) ?? []);
    }

    /// <summary>The settings that were given.</summary>
    public static IConfigurationRoot SettingsOf(ParseResult parsed) => SettingsSource.Read(parsed.GetValue(GlobalOptions.Set) ?? []);

    /// <summary>Whether broker and index are named.</summary>
    /// <exception cref="SettingsException">Only one of them is.</exception>
    public static bool IsDistributed(IConfiguration settings)
    {
        var broker = !string.IsNullOrEmpty(settings["Broker:Url"]);
        var index = !string.IsNullOrEmpty(settings["Elasticsearch:Url"]);
        if (broker != index)
        {
            throw new SettingsException(broker
                ? "Broker:Url is set and Elasticsearch:Url is not: set both for the distributed form, none for the embedded one."
                : "Elasticsearch:Url is set and Broker:Url is not: set both for the distributed form, none for the embedded one.");
        }
        return broker;
    }
}
