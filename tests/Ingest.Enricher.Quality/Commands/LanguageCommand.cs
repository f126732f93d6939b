using System.CommandLine;
using Ingest.Enricher.Quality.Language;

namespace Ingest.Enricher.Quality.Commands;

/// <summary>Measures the language detector.</summary>
internal static class LanguageCommand
{
    private static readonly Option<bool> Shipped = new("--shipped") { Description = "Measures the shipped model, which has seen these sentences, instead of models that have not." };
    private static readonly Option<DirectoryInfo?> FoldModels = new("--folds") { Description = "Keeps the models that have not seen a part of the sentences in this folder, and uses those that lie there." };
    private static readonly Option<FileInfo?> Output = new("--out") { Description = "Writes the scorer's input to this file." };
    private static readonly Option<bool> Peer = new("--peer") { Description = "Sets SearchPioneer.Lingua beside it, which takes a minute and 2.5 GB of memory." };
    private static readonly Option<int> Take = new("--take") { Description = "Only every so many sentences.", DefaultValueFactory = static _ => 1 };
    private static readonly Option<bool> Speed = new("--speed") { Description = "Measures milliseconds and bytes a sentence instead, and how long the model takes to load." };

    public static Command Create()
    {
        var command = new Command("language", "Measures the language detector on sentences that its models have not seen.")
        {
            LanguageOptions.Corpora, LanguageOptions.Declarations, Shipped, FoldModels, Output, Peer, Take, Speed,
        };
        command.SetAction(static parse =>
        {
            var corpora = parse.GetValue(LanguageOptions.Corpora)!.FullName;
            try
            {
                if (parse.GetValue(Speed))
                    LanguageSpeed.Print(corpora);
                else
                    LanguageTable.Print(corpora, parse.GetValue(LanguageOptions.Declarations)!.FullName, new LanguageTableOptions(parse.GetValue(Shipped), parse.GetValue(FoldModels)?.FullName, parse.GetValue(Output)?.FullName, parse.GetValue(Peer), parse.GetValue(Take)));
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
