using System.CommandLine;
using Ingest.Quality.Corpora;

namespace Ingest.Quality.Commands;

/// <summary>Measures the Cleaner against corpora and peers.</summary>
internal static class QualityCommand
{
    private static readonly Option<DirectoryInfo> CorporaFolder = new("--corpora")
    {
        Description = "The folder that the corpora were unpacked in (default: $INGEST_CORPORA).",
        DefaultValueFactory = static _ => new DirectoryInfo(Environment.GetEnvironmentVariable("INGEST_CORPORA") ?? "corpora"),
        Recursive = true,
    };

    private static readonly Option<string[]> Sets = new("--set") { Description = "Only these sets.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<DirectoryInfo?> Output = new("--out") { Description = "Writes the scorers' input, one file a set, to this folder." };
    private static readonly Option<bool> Shipped = new("--shipped") { Description = "Measures the shipped models, which have seen these pages, instead of models that have not seen the page's site." };
    private static readonly Option<DirectoryInfo?> FoldModels = new("--folds") { Description = "Keeps the models that have not seen a fold's sites in this folder, and uses those that lie there." };
    private static readonly Option<bool> NoPeer = new("--no-peer") { Description = "Leaves SmartReader out, which takes most of the time." };
    private static readonly Option<int> Worst = new("--worst") { Description = "Lists this many pages with the worst body of each set." };

    private static readonly Option<bool> Speed = new("--speed") { Description = "Measures milliseconds and bytes a page instead, and pages of growing size." };

    public static RootCommand Create()
    {
        var root = new RootCommand("Measures the Cleaner against corpora and peers.") { CorporaFolder, Sets, Output, Shipped, FoldModels, NoPeer, Worst, Speed };
        root.Subcommands.Add(TrainCommand.Create(CorporaFolder));
        root.SetAction(static parse => Measure(parse));
        return root;
    }

    private static int Measure(ParseResult parse)
    {
        var folder = parse.GetValue(CorporaFolder)!.FullName;
        var chosen = parse.GetValue(Sets) is { Length: > 0 } names ? CorpusNames.All.Where(name => names.Contains(name, StringComparer.Ordinal)).ToArray() : CorpusNames.All;
        try
        {
            if (parse.GetValue(Speed))
            {
                SpeedTable.Print(folder, chosen, !parse.GetValue(NoPeer));
                return 0;
            }
            QualityTable.Print(folder, chosen, new QualityTableOptions(parse.GetValue(Output)?.FullName, parse.GetValue(Shipped), parse.GetValue(FoldModels)?.FullName, !parse.GetValue(NoPeer), parse.GetValue(Worst)));
            return 0;
        }
        catch (DirectoryNotFoundException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
    }
}
