using Ingest.Enricher.Entities;
using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Quality.Entities;

/// <summary>Trains the entity model: gazetteer, classes of words, first pass, second pass.</summary>
internal sealed class EntityTraining(EntityTrainingOptions options, Action<string> log)
{
    /// <summary>The model's files by name.</summary>
    internal Dictionary<string, byte[]> Train(IReadOnlyList<LabelledDocument> corpora)
    {
        List<LabelledDocument> documents =
        [
            .. CaseVariant.AddTo(corpora, options.VariantEvery),
            .. corpora.Where((_, i) => i % options.VariantEvery == options.VariantEvery - 1).Select(SpacedHyphens.Of),
            .. Salutations.Make(options.Gazetteers),
        ];
        var files = new Dictionary<string, byte[]> { [EntityModelFiles.Gazetteer] = GazetteerFile.Make(options.Gazetteers) };
        var gazetteer = Gazetteer.Read(files[EntityModelFiles.Gazetteer], "gazetteer");
        var none = WordClusters.Read(WordClusters.Write([]), "classes");
        files[EntityModelFiles.Clusters] = WordClusters.Write(ClusterTrainer.Train([.. corpora.Select(document => WordsOf(document, gazetteer, none))], log));
        var clusters = WordClusters.Read(files[EntityModelFiles.Clusters], "classes");
        var words = documents.Select(document => WordsOf(document, gazetteer, clusters)).ToList();
        var features = words.Select(document => new FeatureExtractor(document, gazetteer)).ToList();
        var allowed = documents.Select((document, i) => AllowedLabels.Of(document, words[i], features[i])).ToList();
        log($"{words.Count} documents, {words.Sum(static document => document.Count)} tokens");

        byte[][] halves = [[], []];
        var whole = Array.Empty<byte>();
        // Each by itself on one thread, so that the number of threads changes nothing.
        Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = options.Threads },
            () => halves[0] = TrainPass("first half", documents, words, features, allowed, null, 0),
            () => halves[1] = TrainPass("second half", documents, words, features, allowed, null, 1),
            () => whole = TrainPass("first pass", documents, words, features, allowed, null, null));
        files[EntityModelFiles.FirstPass] = whole;
        // The second pass learns from a first that has not seen the document, as it will be.
        var models = halves.Select(static half => SequenceModel.Read(half, "half")).ToArray();
        var contexts = words.Select((document, i) => new FirstPassContext(document, new EntityPass(models[1 - (i % 2)], document, features[i], null).Label())).ToList();
        files[EntityModelFiles.SecondPass] = TrainPass("second pass", documents, words, features, allowed, contexts, null);
        return files;
    }

    private static DocumentWords WordsOf(LabelledDocument document, Gazetteer gazetteer, WordClusters clusters) => new(ArticleText.Read(null, document.Texts, "en").Paragraphs, gazetteer, clusters);

    private byte[] TrainPass(string name, List<LabelledDocument> documents, List<DocumentWords> words, List<FeatureExtractor> features, List<ushort[]> allowed, List<FirstPassContext>? contexts, int? half)
    {
        var set = new TrainingSet();
        for (var i = 0; i < documents.Count; i++)
        {
            if (half is null || i % 2 == half)
                set.Add(words[i], features[i], contexts?[i], allowed[i], EntityTrainingOptions.WeightOf(documents[i].Source));
        }
        return new ChainTrainer(set, options.Chain).Train(message => log($"{name}: {message}"));
    }
}
