using System.CommandLine;
using Ingest.Enricher.Quality.Entities;
using Ingest.Enricher.Quality.Speed;

namespace Ingest.Enricher.Quality.Commands;

/// <summary>Measures the Enricher against what is asked and peers, and trains its models.</summary>
internal static class QualityCommand
{
    private static readonly Option<bool> Speed = new("--speed") { Description = "Measures milliseconds and bytes an article instead, articles and odd texts of growing length, and the memory of the data files." };

    private static readonly Option<DirectoryInfo?> FoldModels = new("--folds") { Description = "Keeps the language models that have not seen a part of the sentences in this folder, and uses those that lie there." };
    private static readonly Option<bool> Shipped = new("--shipped") { Description = "Measures the shipped language model, which has seen the sentences, instead of models that have not." };
    private static readonly Option<DirectoryInfo> Pairs = new("--pairs")
    {
        Description = "The folder with the lists of pairs of names.",
        DefaultValueFactory = static _ => new DirectoryInfo("tests/Ingest.Names.Tests"),
    };

    public static RootCommand Create()
    {
        var root = new RootCommand("Measures the Enricher against what is asked and peers, and trains its models.")
        {
            LanguageOptions.Corpora, LanguageOptions.Declarations, FoldModels, Shipped, Pairs, Speed,
            TrainLanguageCommand.Create(),
            LanguageCommand.Create(),
            TrainEntitiesCommand.Create(),
            EntitiesCommand.Create(),
            Places.BuildPlacesCommand.Create(),
        };
        root.SetAction(static parse => Measure(parse));
        return root;
    }

    private static int Measure(ParseResult parse)
    {
        try
        {
            var corpora = parse.GetValue(LanguageOptions.Corpora)!.FullName;
            if (parse.GetValue(Speed))
                SpeedTable.Print(corpora);
            else
                JobTable.Print(corpora, parse.GetValue(Shipped) ? null : parse.GetValue(LanguageOptions.Declarations)!.FullName, parse.GetValue(FoldModels)?.FullName, parse.GetValue(Pairs)!.FullName);
            return 0;
        }
        catch (Exception exception) when (exception is DirectoryNotFoundException or FileNotFoundException)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
    }
}
