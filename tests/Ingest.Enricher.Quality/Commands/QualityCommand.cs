using System.CommandLine;

namespace Ingest.Enricher.Quality.Commands;

/// <summary>Trains the Enricher's models, and measures it against corpora and peers.</summary>
internal static class QualityCommand
{
    public static RootCommand Create() => new("Trains the Enricher's models, and measures it against corpora and peers.")
    {
        Places.BuildPlacesCommand.Create(),
    };
}
