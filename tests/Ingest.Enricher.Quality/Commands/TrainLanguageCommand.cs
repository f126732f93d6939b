using System.CommandLine;
using Ingest.Enricher.Language;
using Ingest.Enricher.Quality.Language;

namespace Ingest.Enricher.Quality.Commands;

/// <summary>Trains the language model that the Enricher ships.</summary>
internal static class TrainLanguageCommand
{
    private static readonly Option<DirectoryInfo> Models = new("--models")
    {
        Description = "The folder to write it to.",
        DefaultValueFactory = static _ => new DirectoryInfo("services/Enricher/Models"),
    };

    public static Command Create()
    {
        var command = new Command("train-language", "Trains the language model on all texts and writes it to where the Enricher embeds it.") { LanguageOptions.Corpora, LanguageOptions.Declarations, Models };
        command.SetAction(static parse =>
        {
            try
            {
                var texts = new LanguageTexts(parse.GetValue(LanguageOptions.Corpora)!.FullName, parse.GetValue(LanguageOptions.Declarations)!.FullName);
                var bytes = LanguageTraining.Train(texts).Write();
                var path = Path.Combine(parse.GetValue(Models)!.FullName, LanguageModel.FileName);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, bytes);
                Console.WriteLine($"{path}: {bytes.Length} bytes");
                return 0;
            }
            catch (DirectoryNotFoundException exception)
            {
                Console.Error.WriteLine(exception.Message);
                return 2;
            }
        });
        return command;
    }
}
