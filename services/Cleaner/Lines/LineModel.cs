using Ingest.Cleaner.Models;

namespace Ingest.Cleaner.Lines;

/// <summary>
/// Tells each line's probability of being the article's: a linear model reads its words, trees read everything else with it, and the trees of a
/// second stage, where there is one, read it all again beside what the first thinks of the lines around.
/// </summary>
internal sealed class LineModel
{
    /// <summary>Trees of the first stage after which half of a page's lines are given up.</summary>
    private const int AskedTrees = 32;

    /// <summary>
    /// The log-odds below which they are: of 250,000 lines of the development corpora every other one, of which none was above 0.3 in the end and one
    /// in 650 above 0.05.
    /// </summary>
    private const float GivenUp = -2.5f;

    private readonly HashedWeights _words;
    private readonly TreeEnsemble _trees;
    private readonly TreeEnsemble? _second;

    private LineModel(HashedWeights words, TreeEnsemble trees, TreeEnsemble? second) => (_words, _trees, _second) = (words, trees, second);

    /// <summary>Reads a model that lies beside the code.</summary>
    /// <param name="name">What its files begin with: <c>lines</c> or <c>segments</c>.</param>
    /// <param name="hasSecond">It has a second stage, <c>lines-second.gbt</c>.</param>
    /// <exception cref="InvalidDataException">It is missing, damaged or of other features.</exception>
    public static LineModel Load(string name, bool hasSecond) => Of(HashedWeights.Load($"{name}.hwt"), TreeEnsemble.Load($"{name}.gbt"),
        hasSecond ? TreeEnsemble.Load($"{name}-second.gbt") : null, name);

    /// <summary>A model of its parts.</summary>
    /// <exception cref="InvalidDataException">The trees were grown on other features.</exception>
    public static LineModel Of(HashedWeights words, TreeEnsemble trees, TreeEnsemble? second, string name)
    {
        if (trees.Features != LineFeatures.Count)
            throw new InvalidDataException($"The model {name} knows {trees.Features} features of a line, the code {LineFeatures.Count}: train it with tests/Ingest.Quality.");
        if (second is not null && second.Features != LineFeatures.Count + LineNeighbourhood.Count)
            throw new InvalidDataException($"The second stage of the model {name} knows {second.Features} features of a line, the code {LineFeatures.Count + LineNeighbourhood.Count}: train it with tests/Ingest.Quality.");
        return new LineModel(words, trees, second);
    }

    /// <summary>For each line the probability that it belongs to the article.</summary>
    /// <param name="lines">The page's lines, weighed.</param>
    public float[] Probabilities(IReadOnlyList<PageLine> lines)
    {
        var features = Features(lines);
        var answers = First(lines, features);
        if (_second is null)
            return answers;
        var neighbourhood = new LineNeighbourhood(features, answers);
        var second = new float[lines.Count];
        Span<float> row = stackalloc float[LineFeatures.Count + LineNeighbourhood.Count];
        for (var i = 0; i < second.Length; i++)
        {
            if (lines[i].Rule is not null || IsHopeless(answers[i]))
                continue;
            features.Write(i, row);
            neighbourhood.Write(i, row[LineFeatures.Count..]);
            second[i] = _second.Probability(row);
        }
        return second;
    }

    /// <summary>
    /// Whether the first stage's answer is the last: most lines of a page are menus and teasers that no neighbour makes an article, and the
    /// second stage costs as much as the first.
    /// </summary>
    public static bool IsHopeless(float first) => first < 0.01f;

    /// <summary>What the trees see of a page, with the words' scores in it.</summary>
    /// <param name="lines">The page's lines, weighed.</param>
    public LineFeatures Features(IReadOnlyList<PageLine> lines) => new(lines, LogOdds(lines, _words));

    /// <summary>For each line what the first stage thinks.</summary>
    /// <param name="lines">The page's lines, weighed.</param>
    /// <param name="features">Their features.</param>
    public float[] First(IReadOnlyList<PageLine> lines, LineFeatures features)
    {
        var answers = new float[lines.Count];
        Span<float> row = stackalloc float[LineFeatures.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            // What a rule took is no body, whatever the trees say.
            if (lines[i].Rule is not null)
                continue;
            features.Write(i, row);
            answers[i] = _trees.Probability(row, AskedTrees, GivenUp);
        }
        return answers;
    }

    /// <summary>For each line what its words alone say.</summary>
    public static float[] LogOdds(IReadOnlyList<PageLine> lines, HashedWeights words)
    {
        var answers = new float[lines.Count];
        Span<uint> features = stackalloc uint[LineWords.MaxFeatures];
        for (var i = 0; i < answers.Length; i++)
            answers[i] = words.LogOdds(features[..LineWords.Collect(lines[i].Text, features)]);
        return answers;
    }
}
