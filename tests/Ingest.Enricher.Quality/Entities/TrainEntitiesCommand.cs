using System.CommandLine;
using System.Globalization;
using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Trains the entity model and writes its files.</summary>
internal static class TrainEntitiesCommand
{
    internal static Command Create()
    {
        var corpora = new Option<string>("--corpora") { Description = "The folder that the corpora were unpacked in.", Required = true };
        var gazetteers = new Option<string>("--gazetteers") { Description = "The list that gazetteers.mjs writes.", Required = true };
        var models = new Option<string>("--models") { Description = "Where the files go.", DefaultValueFactory = static _ => "services/Enricher/Models" };
        var clusters = new Option<string?>("--clusters") { Description = "Takes the classes of words from this file." };
        var share = new Option<int>("--every") { Description = "Takes only every nth document of the silver set, for quick trials.", DefaultValueFactory = static _ => 1 };
        var one = new Option<bool>("--one-pass") { Description = "Trains no second pass." };
        var held = new Option<bool>("--held-out") { Description = "Keeps every fifth document of ner-train out and measures on them." };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = static _ => 6 };
        var rate = new Option<float>("--rate") { DefaultValueFactory = static _ => 0.12f };
        var decay = new Option<float>("--decay") { DefaultValueFactory = static _ => 2e-4f };
        var most = new Option<int>("--most") { DefaultValueFactory = static _ => 300_000 };
        var dropout = new Option<float>("--dropout") { DefaultValueFactory = static _ => 0.25f };
        var first = new Option<bool>("--first-only") { Description = "Believes the silver set's first recogniser." };
        var bias = new Option<float>("--recall") { Description = "Log-odds by which names are favoured.", DefaultValueFactory = static _ => 0f };
        var cut = new Option<int>("--cut");
        var letters = new Option<bool>("--letters") { Description = "Adds made-up salutations and signatures.", DefaultValueFactory = static _ => true };
        var variants = new Option<int>("--variants") { Description = "Adds a variant in other capitals of every nth document.", DefaultValueFactory = static _ => 4 };
        var weights = new Option<string[]>("--weight") { Description = "SOURCE=WEIGHT.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("train-entities", "Trains the model for names.") { corpora, gazetteers, models, clusters, share, one, held, epochs, rate, decay, most, dropout, first, bias, cut, letters, variants, weights };
        command.SetAction(parse =>
        {
            var folder = parse.GetValue(corpora)!;
            var every = parse.GetValue(share);
            var gold = EntityCorpus.Read(folder, "ner-train");
            var silver = EntityCorpus.Read(folder, "ner-silver").Where((_, i) => i % every == 0);
            var keep = parse.GetValue(held);
            var documents = gold.Where((_, i) => !keep || i % 5 != 0).Concat(silver).ToList();
            if (parse.GetValue(variants) is > 0 and var nth)
                documents = CaseVariant.AddTo(documents, nth);
            if (parse.GetValue(letters))
                documents.AddRange(Salutations.Make(parse.GetValue(gazetteers)!));
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var options = new EntityTrainingOptions
            {
                Gazetteers = parse.GetValue(gazetteers)!,
                Clusters = parse.GetValue(clusters),
                TwoPasses = !parse.GetValue(one),
                FirstRecogniserOnly = parse.GetValue(first),
                Chain = new ChainTrainerOptions { Epochs = parse.GetValue(epochs), Rate = parse.GetValue(rate), Decay = parse.GetValue(decay), Dropout = parse.GetValue(dropout), Recall = parse.GetValue(bias), Cut = parse.GetValue(cut), MostFeatures = parse.GetValue(most) },
                Weights = (parse.GetValue(weights) ?? []).Select(static pair => pair.Split('=')).ToDictionary(static pair => pair[0], static pair => float.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal),
            };
            var files = new EntityTraining(options, message => Console.WriteLine($"{clock.Elapsed.TotalSeconds,6:F0} s  {message}")).Train(documents);
            Directory.CreateDirectory(parse.GetValue(models)!);
            foreach (var (name, bytes) in files)
                File.WriteAllBytes(Path.Combine(parse.GetValue(models)!, name), bytes);
            var recogniser = new EntityRecogniser(EntityModelFolder.Read(parse.GetValue(models)!));
            Console.WriteLine("uner-ewt-dev       " + EntityMeasure.Score(recogniser, EntityCorpus.Read(folder, "uner-ewt-dev")));
            if (keep)
            {
                foreach (var shift in new[] { -0.4f, 0.4f, 0.8f, 1.2f, 1.6f })
                    Console.WriteLine($"uner-ewt-dev  {shift,4:F1} " + EntityMeasure.Score(new EntityRecogniser(EntityModelFolder.Read(parse.GetValue(models)!, shift)), EntityCorpus.Read(folder, "uner-ewt-dev")));
                foreach (var source in gold.Where(static (_, i) => i % 5 == 0).GroupBy(static document => document.Source))
                    Console.WriteLine(source.Key.PadRight(19) + EntityMeasure.Score(recogniser, source));
            }
        });
        return command;
    }
}
