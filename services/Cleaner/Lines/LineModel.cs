using Ingest.Cleaner.Models;

namespace Ingest.Cleaner.Lines;

/// <summary>Tells each line's probability of being the article's: a linear model reads its words, trees read everything else with it.</summary>
internal sealed class LineModel(HashedWeights words, TreeEnsemble trees)
{
    /// <summary>Reads a model that lies beside the code.</summary>
    /// <param name="name">What its files begin with: <c>lines</c> or <c>segments</c>.</param>
    /// <exception cref="InvalidDataException">It is missing, damaged or of other features.</exception>
    public static LineModel Load(string name) => Of(HashedWeights.Load($"{name}.hwt"), TreeEnsemble.Read(ModelFile.Read($"{name}.gbt"), $"{name}.gbt"), name);

    /// <summary>A model of two parts.</summary>
    /// <exception cref="InvalidDataException">The trees were grown on other features.</exception>
    public static LineModel Of(HashedWeights words, TreeEnsemble trees, string name) => trees.Features == LineFeatures.Count
        ? new LineModel(words, trees)
        : throw new InvalidDataException($"The model {name} knows {trees.Features} features of a line, the code {LineFeatures.Count}: train it with tests/Ingest.Quality.");

    /// <summary>For each line the probability that it belongs to the article.</summary>
    /// <param name="lines">The page's lines, weighed.</param>
    public float[] Probabilities(IReadOnlyList<PageLine> lines)
    {
        var features = new LineFeatures(lines, LogOdds(lines, words));
        var answers = new float[lines.Count];
        Span<float> row = stackalloc float[LineFeatures.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            // What a rule took is no body, whatever the trees say.
            if (lines[i].Rule is not null)
                continue;
            features.Write(i, row);
            answers[i] = trees.Probability(row);
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
