using System.CommandLine;
using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Measures the entity model.</summary>
internal static class EntitiesCommand
{
    internal static Command Create()
    {
        var corpora = new Option<string>("--corpora") { Description = "The folder that the corpora were unpacked in.", DefaultValueFactory = static _ => "corpora" };
        var set = new Option<string>("--set") { Description = "The set's name.", DefaultValueFactory = static _ => "uner-ewt-dev" };
        var output = new Option<string?>("--out") { Description = "Writes the input of score_ner.py to this file." };
        var models = new Option<string?>("--models") { Description = "Takes the model from this folder instead of the shipped one." };
        var speed = new Option<bool>("--speed") { Description = "Measures milliseconds and bytes as well." };
        var text = new Option<string?>("--text") { Description = "Shows the entities of this file instead, a paragraph a line." };
        var language = new Option<string>("--language") { Description = "That file's language.", DefaultValueFactory = static _ => "en" };
        var explain = new Option<bool>("--explain") { Description = "Says of each of its mentions what spoke for it and against it." };
        var command = new Command("entities", "Measures the model for names.") { corpora, set, output, models, speed, text, language, explain };
        command.SetAction(parse =>
        {
            var recogniser = parse.GetValue(models) is { } folder ? new EntityRecogniser(EntityModelFolder.Read(folder)) : new EntityRecogniser();
            if (parse.GetValue(text) is { } file)
            {
                EntityListing.Print(recogniser, File.ReadAllLines(file), parse.GetValue(language)!, parse.GetValue(explain));
                return;
            }
            var documents = EntityCorpus.Read(parse.GetValue(corpora)!, parse.GetValue(set)!);
            Console.WriteLine($"{parse.GetValue(set)}: {EntityMeasure.Score(recogniser, documents)}");
            if (parse.GetValue(output) is { } path)
                EntityMeasure.Write(recogniser, documents, path);
            if (parse.GetValue(speed))
                Console.WriteLine(EntityMeasure.Speed(recogniser, documents));
        });
        return command;
    }
}
