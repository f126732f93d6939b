using System.CommandLine;
using Ingest.Quality.Training;

namespace Ingest.Quality.Commands;

/// <summary>Trains the models that the Cleaner ships.</summary>
internal static class TrainCommand
{
    private static readonly Option<string[]> Only = new("--only") { Description = "Only these parts.", AllowMultipleArgumentsPerToken = true };

    private static readonly Option<DirectoryInfo> Models = new("--models")
    {
        Description = "The folder to write them to.",
        DefaultValueFactory = static _ => new DirectoryInfo("services/Cleaner/Models"),
    };

    public static Command Create(Option<DirectoryInfo> corpora)
    {
        var command = new Command("train", "Trains the models on all pages of the corpora and writes them to where the Cleaner embeds them.") { Only, Models };
        command.SetAction(parse => Train(parse.GetValue(corpora)!.FullName, parse.GetValue(Only) ?? [], parse.GetValue(Models)!.FullName));
        return command;
    }

    private static int Train(string corpora, string[] only, string models)
    {
        try
        {
            foreach (var training in ModelTrainings.All(corpora).Where(training => only.Length == 0 || only.Contains(training.Name, StringComparer.Ordinal)))
            {
                var files = training.Train(leftOut: null);
                ModelTrainings.Write(files, models);
                foreach (var (name, bytes) in files)
                    Console.WriteLine($"{training.Name}: {name}, {bytes.Length} bytes");
            }
            return 0;
        }
        catch (DirectoryNotFoundException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
    }
}
