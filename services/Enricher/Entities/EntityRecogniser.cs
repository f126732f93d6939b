namespace Ingest.Enricher.Entities;

/// <summary>Finds the names of persons, organisations and places in an article. Immutable and thread-safe.</summary>
public sealed class EntityRecogniser
{
    private readonly EntityModel _model;

    /// <summary>With the models that lie beside the code.</summary>
    /// <exception cref="InvalidDataException">They are missing or damaged.</exception>
    public EntityRecogniser()
        : this(EntityModel.Shipped)
    {
    }

    internal EntityRecogniser(EntityModel model) => _model = model;

    /// <summary>All mentions in order, the title's first.</summary>
    public IReadOnlyList<EntityMention> Recognise(string? title, IReadOnlyList<string> paragraphs, string language)
    {
        var words = new DocumentWords([title ?? "", .. paragraphs], language, _model.Gazetteer, _model.Clusters);
        var features = new FeatureExtractor(words, _model.Gazetteer);
        var pass = new EntityPass(_model.First, words, features, null);
        if (_model.Second is { } second)
            pass = new EntityPass(second, words, features, new FirstPassContext(words, pass.Label()));
        var mentions = new List<EntityMention>();
        for (var sentence = 0; sentence < words.Sentences.Count; sentence++)
        {
            var paragraph = words.TextOfSentence(sentence) - 1;
            pass.Find(sentence, (first, count, type, score) =>
            {
                var start = words.TokenAt(first).Start;
                mentions.Add(new EntityMention(paragraph, start, words.TokenAt(first + count - 1).End - start, type, score));
            });
        }
        return mentions;
    }
}
