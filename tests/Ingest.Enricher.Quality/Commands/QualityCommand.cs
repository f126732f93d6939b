using System.CommandLine;
using Ingest.Enricher.Quality.Entities;

namespace Ingest.Enricher.Quality.Commands;

/// <summary>Trains the Enricher's models, and measures it against corpora and peers.</summary>
internal static class QualityCommand
{
    public static RootCommand Create() => new("Trains the Enricher's models, and measures it against corpora and peers.")
    {
        TrainLanguageCommand.Create(),
        LanguageCommand.Create(),
        TrainEntitiesCommand.Create(),
        EntitiesCommand.Create(),
        Places.BuildPlacesCommand.Create(),
    };
}
