using System.CommandLine;
using Ingest.Enricher.Entities;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Measures the entity model.</summary>
internal static class EntitiesCommand
{
    internal static Command Create()
    {
        var corpora = new Option<string>("--corpora") { Description = "The folder that the corpora were unpacked in.", Required = true };
        var set = new Option<string>("--set") { Description = "The set's name.", DefaultValueFactory = static _ => "uner-ewt-dev" };
        var output = new Option<string?>("--out") { Description = "Writes the input of score_ner.py to this file." };
        var models = new Option<string?>("--models") { Description = "Takes the model from this folder instead of the shipped one." };
        var speed = new Option<bool>("--speed") { Description = "Measures milliseconds and bytes as well." };
        var probe = new Option<string?>("--probe") { Description = "dbg" };
        var command = new Command("entities", "Measures the model for names.") { corpora, set, output, models, speed, probe };
        command.SetAction(parse =>
        {
            var recogniser = parse.GetValue(models) is { } folder ? new EntityRecogniser(EntityModelFolder.Read(folder)) : new EntityRecogniser();
            var documents = EntityCorpus.Read(parse.GetValue(corpora)!, parse.GetValue(set)!);
            if (parse.GetValue(probe) is { } pr)
            {
                var m = EntityModelFolder.Read(parse.GetValue(models)!);
                foreach (var d in documents)
                {
                    var w = new DocumentWords(d.Texts, "en", m.Gazetteer, m.Clusters);
                    var fx = new FeatureExtractor(w, m.Gazetteer);
                    var p1 = new EntityPass(m.First, w, fx, null);
                    var l1 = p1.Label();
                    var p2 = m.Second is null ? p1 : new EntityPass(m.Second, w, fx, new FirstPassContext(w, l1));
                    var l2 = p2.Label();
                    for (var st = 0; st < w.Sentences.Count; st++)
                        for (var i = w.Sentences[st].First; i < w.Sentences[st].End; i++)
                            if (w.SpanOf(i).SequenceEqual(pr))
                            {
                                Console.WriteLine($"{d.Id} {l1[i]} {l2[i]}: {d.Texts[w.TextOf(i)]}");
                                foreach (byte lab in new byte[] { 4, 8, 12 })
                                    Console.WriteLine($"   {EntityLabel.NameOf(lab)}: " + string.Join("; ", p1.Explain(st, i, [lab]).Take(16).Select(v => $"{v.Feature} {v.Weight:F2}")) + " | sum " + p1.Explain(st, i, [lab]).Sum(v => v.Weight));
                            }
                }
                return;
            }
            Console.WriteLine($"{parse.GetValue(set)}: {EntityMeasure.Score(recogniser, documents)}");
            if (parse.GetValue(output) is { } path)
                EntityMeasure.Write(recogniser, documents, path);
            if (parse.GetValue(speed))
                Console.WriteLine(EntityMeasure.Speed(recogniser, documents));
        });
        return command;
    }
}
