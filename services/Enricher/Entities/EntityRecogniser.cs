using Ingest.Enricher.Sentences;

namespace Ingest.Enricher.Entities;

/// <summary>
/// Finds the names in an article: persons, organisations and places by a trained model, groups of people and events by rules, and in scripts
/// without capitals countries and cities by list. Immutable and thread-safe; time is linear in the length of the text.
/// </summary>
public sealed class EntityRecogniser
{
    /// <summary>Mentions that are kept of an article, the first ones.</summary>
    public const int MostMentions = 10_000;

    /// <summary>Entities that are kept of an article, the first ones.</summary>
    public const int MostEntities = 1_000;

    // A language whose nouns all have capitals, and one that the model has not read, need a surer word.
    private const float LeastScore = 0.35f;
    private const float LeastForeignScore = 0.5f;
    private const float LeastGermanScore = 0.8f;

    private const float ListScore = 0.75f;
    private const float RuleScore = 0.95f;

    private const NameClasses SurelyListed = NameClasses.Given | NameClasses.Surname | NameClasses.Country | NameClasses.City | NameClasses.Region | NameClasses.Organisation;
    private const NameClasses Listed = SurelyListed | NameClasses.Name | NameClasses.Town;

    private readonly EntityModel _model;

    /// <summary>With the models that lie beside the code.</summary>
    /// <exception cref="InvalidDataException">They are missing or damaged.</exception>
    public EntityRecogniser()
        : this(EntityModel.Shipped)
    {
    }

    internal EntityRecogniser(EntityModel model) => _model = model;

    /// <summary>All mentions in order, the title's first; none overlaps another. At most <see cref="MostMentions"/>.</summary>
    /// <param name="title">The title; null for none.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="language">ISO 639-1 code; <c>und</c> where it is not known.</param>
    public IReadOnlyList<EntityMention> Recognise(string? title, IReadOnlyList<string> paragraphs, string language = "en") =>
        [.. Read(ArticleText.Read(title, paragraphs, language)).Select(static found => found.Mention)];

    /// <summary>Finds the mentions and brings those of one entity together.</summary>
    /// <param name="title">The title; null for none.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="language">ISO 639-1 code; <c>und</c> where it is not known.</param>
    /// <param name="keyOf">Makes of a word the key that its spellings share; null for lower case.</param>
    public RecognisedEntities Find(string? title, IReadOnlyList<string> paragraphs, string language = "en", Func<string, string>? keyOf = null) =>
        Find(ArticleText.Read(title, paragraphs, language), keyOf);

    /// <summary>The same of an article that is cut into tokens and sentences already.</summary>
    public RecognisedEntities Find(ArticleText article, Func<string, string>? keyOf = null)
    {
        var mentions = Read(article).ConvertAll(static found => found.Mention);
        var groups = EntityGrouper.Group(mentions, article.Title.Text, [.. article.Paragraphs.Select(static paragraph => paragraph.Text)], keyOf);
        return new RecognisedEntities(groups.Count > MostEntities ? [.. groups.Take(MostEntities)] : groups, mentions.Count == MostMentions || groups.Count > MostEntities);
    }

    /// <summary>The same mentions as <see cref="Recognise"/>, each with what spoke most for it and against it. Takes several times as long.</summary>
    /// <param name="title">The title; null for none.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="language">ISO 639-1 code; <c>und</c> where it is not known.</param>
    /// <param name="most">Votes for each mention.</param>
    public IReadOnlyList<EntityExplanation> Explain(string? title, IReadOnlyList<string> paragraphs, string language = "en", int most = 12)
    {
        var (words, pass) = Prepare(ArticleText.Read(title, paragraphs, language));
        return [.. Read(words, pass, language).Select(found => new EntityExplanation(found.Mention, Votes(found)))];

        IReadOnlyList<FeatureVote> Votes(FoundName found) => found.Evidence switch
        {
            NameEvidence.Rule => [new FeatureVote("a rule for groups and events", 1)],
            NameEvidence.Repetition => [new FeatureVote("the same name elsewhere in the article", 1)],
            NameEvidence.List => [new FeatureVote("lists of names and places", 1)],
            _ => [.. pass.Explain(found.Sentence, found.First, [.. Enumerable.Range(0, found.Count).Select(at => EntityLabel.Of(found.Mention.Type, at, found.Count))]).Take(most)],
        };
    }

    private List<FoundName> Read(ArticleText article)
    {
        var (words, pass) = Prepare(article);
        return Read(words, pass, article.Language);
    }

    private (DocumentWords Words, EntityPass Pass) Prepare(ArticleText article)
    {
        var words = new DocumentWords([.. article.All], _model.Gazetteer, _model.Clusters);
        var features = new FeatureExtractor(words, _model.Gazetteer);
        var first = new EntityPass(_model.First, words, features, null);
        return (words, _model.Second is { } second ? new EntityPass(second, words, features, new FirstPassContext(words, first.Label())) : first);
    }

    private List<FoundName> Read(DocumentWords words, EntityPass pass, string language)
    {
        var least = language switch { "en" or "und" => LeastScore, _ => LeastForeignScore };
        var isGerman = language is "de" or "lb";
        var all = new List<FoundName>();
        var sentenceNames = new List<FoundName>();
        for (var sentence = 0; sentence < words.Sentences.Count && all.Count < MostMentions; sentence++)
        {
            sentenceNames.Clear();
            if (pass.IsCaseless(sentence))
            {
                CaselessNames.Find(words, sentence, _model.Gazetteer, (first, count, rest) =>
                    sentenceNames.Add(Name(words, sentence, first, count, rest, EntityType.Location, ListScore, NameEvidence.List)));
            }
            else
            {
                // Rules come first: a model takes "Iraqi" for a place and a storm for a person.
                if (language is "en" or "und")
                    CertainNames.Find(words, sentence, (first, count, type) => sentenceNames.Add(Name(words, sentence, first, count, 0, type, RuleScore, NameEvidence.Rule)));
                pass.Find(sentence, (first, count, type, score) =>
                {
                    if (score >= least && (language is "en" or "und" || (IsForeignName(words, first, count, pass.IsPlain(sentence)) && (!isGerman || IsGermanName(words, first, count, type, score)))))
                        AddTo(sentenceNames, Name(words, sentence, first, count, 0, type, score, NameEvidence.Model));
                });
                if (!(language is "en" or "und") && (isGerman || pass.IsPlain(sentence)))
                    ListedNames.Find(words, sentence, isGerman, (first, count, type) => AddIfApart(sentenceNames, Name(words, sentence, first, count, 0, type, ListScore, NameEvidence.List)));
                sentenceNames.Sort(static (a, b) => a.First.CompareTo(b.First));
            }
            all.AddRange(sentenceNames);
        }
        RepeatedNames.Complete(words, all);
        return all.Count > MostMentions ? all[..MostMentions] : all;
    }

    // A word that opens sentences is no name, nor is one without a capital that is so written among others: the habits of English words say nothing there.
    private static bool IsForeignName(DocumentWords words, int first, int count, bool isPlain)
    {
        if (OpeningWords.Contains(words.SpanOf(first)))
            return false;
        for (var i = first; i < first + count; i++)
        {
            if (words.FormAt(i).IsCapital)
                return true;
        }
        return !isPlain;
    }

    // Every noun has a capital: a name has a listed word besides, and a small word only behind a given name or in an organisation.
    private static bool IsGermanName(DocumentWords words, int first, int count, EntityType type, float score)
    {
        var start = words.FormAt(first).Classes;
        if (type == EntityType.Location && count == 1 && (start & (NameClasses.Country | NameClasses.City)) != NameClasses.None)
            return true;
        if (score < LeastGermanScore)
            return false;
        var listed = false;
        for (var i = first; i < first + count; i++)
        {
            ref readonly var form = ref words.FormAt(i);
            if (form.Case == WordCase.Lower && (i == first || (type == EntityType.Person && (start & NameClasses.Given) == NameClasses.None)))
                return false;
            listed |= form.Case == WordCase.Upper || (form.IsCapital && (form.Classes & (count == 1 ? SurelyListed : Listed)) != NameClasses.None);
        }
        return listed;
    }

    // An event holds what is named in it; a group of people does not break a longer name ("Christian Democratic Union"), unless that is made of groups
    // alone ("Sunni Arab").
    private static void AddTo(List<FoundName> names, FoundName name)
    {
        if (name.Count > 1 && names.Sum(other => other.Mention.Type == EntityType.Norp && other.First >= name.First && other.First < name.First + name.Count ? other.Count : 0) == name.Count)
            return;
        for (var i = names.Count - 1; i >= 0; i--)
        {
            if (names[i].First >= name.First + name.Count || name.First >= names[i].First + names[i].Count)
                continue;
            if (names[i].Evidence == NameEvidence.Rule && (names[i].Mention.Type == EntityType.Event || name.Count <= names[i].Count))
                return;
            names.RemoveAt(i);
        }
        names.Add(name);
    }

    private static void AddIfApart(List<FoundName> names, FoundName name)
    {
        foreach (var other in names)
        {
            if (other.First < name.First + name.Count && name.First < other.First + other.Count)
                return;
        }
        names.Add(name);
    }

    private static FoundName Name(DocumentWords words, int sentence, int first, int count, int rest, EntityType type, float score, NameEvidence evidence)
    {
        var start = words.TokenAt(first).Start;
        var mention = new EntityMention(words.TextOfSentence(sentence) - 1, start, words.TokenAt(first + count - 1).End - rest - start, type, score);
        return new FoundName(mention, sentence, first, count, evidence);
    }
}
