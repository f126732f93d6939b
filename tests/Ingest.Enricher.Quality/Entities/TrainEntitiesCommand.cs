using System.CommandLine;
using System.Diagnostics;
using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Trains the entity model and writes its files.</summary>
internal static class TrainEntitiesCommand
{
    // Of ner-train, every fifth document: its sets follow one another in the file.
    private const int Folds = 5;

    internal static Command Create()
    {
        var corpora = new Option<string>("--corpora") { Description = "The folder that the corpora were unpacked in.", Required = true };
        var gazetteers = new Option<string>("--gazetteers") { Description = "The list that gazetteers.mjs writes.", Required = true };
        var models = new Option<string>("--models") { Description = "Where the files go.", DefaultValueFactory = static _ => "services/Enricher/Models" };
        var heldOut = new Option<bool>("--held-out") { Description = "Keeps every fifth document of ner-train out and measures on them." };
        var every = new Option<int>("--every") { Description = "Takes only every nth document of the silver set, for trials.", DefaultValueFactory = static _ => 1 };
        var command = new Command("train-entities", "Trains the model for names.") { corpora, gazetteers, models, heldOut, every };
        command.SetAction(parse =>
        {
            var options = new EntityTrainingOptions { Gazetteers = parse.GetValue(gazetteers)!, SilverEvery = parse.GetValue(every), LeaveOutEvery = parse.GetValue(heldOut) ? Folds : 0 };
            Train(parse.GetValue(corpora)!, parse.GetValue(models)!, options);
        });
        return command;
    }

    private static void Train(string corpora, string models, EntityTrainingOptions options)
    {
        var clock = Stopwatch.StartNew();
        var gold = EntityCorpus.Read(corpora, "ner-train");
        var silver = EntityCorpus.Read(corpora, "ner-silver").Where((_, i) => i % options.SilverEvery == 0);
        var files = new EntityTraining(options, message => Console.WriteLine($"{clock.Elapsed.TotalSeconds,6:F0} s  {message}"))
            .Train([.. gold.Where((_, i) => !options.IsLeftOut(i)), .. silver]);
        Directory.CreateDirectory(models);
        foreach (var (name, bytes) in files)
            File.WriteAllBytes(Path.Combine(models, name), bytes);
        var recogniser = new EntityRecogniser(EntityModelFolder.Read(models));
        Console.WriteLine($"{"uner-ewt-dev",-20}{EntityMeasure.Score(recogniser, EntityCorpus.Read(corpora, "uner-ewt-dev"))}");
        foreach (var source in gold.Where((_, i) => options.IsLeftOut(i)).GroupBy(static document => document.Source))
            Console.WriteLine($"{source.Key,-20}{EntityMeasure.Score(recogniser, source)}");
    }
}
