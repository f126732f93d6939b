using Ingest.Cleaner.Models;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Ingest.Quality.Training;

/// <summary>
/// Grows gradient-boosted trees with LightGBM (Ke et al., "LightGBM: A highly efficient gradient boosting decision tree", 2017) and writes
/// them as <see cref="TreeEnsemble"/> reads them. The same rows in the same order and the same options give the same bytes.
/// </summary>
internal static class TreeTrainer
{
    /// <summary>Beyond this difference to ML.NET's own probability the file does not say what was trained.</summary>
    private const double Tolerance = 1e-3;

    /// <summary>Rows on which the two are compared.</summary>
    private const int Checked = 500;

    /// <summary>Trains a two-class model.</summary>
    /// <param name="rows">The feature vectors, all of one length, no NaN among them.</param>
    /// <param name="labels">One for each row.</param>
    /// <param name="weights">One for each row; null for all alike.</param>
    /// <param name="options">How the trees are grown.</param>
    /// <returns>The model file.</returns>
    /// <exception cref="InvalidOperationException">The file's trees do not answer as LightGBM's do.</exception>
    public static byte[] Train(IReadOnlyList<float[]> rows, IReadOnlyList<bool> labels, IReadOnlyList<float>? weights, TreeTrainerOptions options)
    {
        var context = new MLContext(options.Seed);
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(TrainingRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Length);
        var data = context.Data.LoadFromEnumerable(
            Enumerable.Range(0, rows.Count).Select(i => new TrainingRow { Features = rows[i], Label = labels[i], Weight = weights?[i] ?? 1 }), schema);
        var trainer = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            NumberOfIterations = options.Trees,
            NumberOfLeaves = options.Leaves,
            LearningRate = options.LearningRate,
            MinimumExampleCountPerLeaf = options.MinRowsPerLeaf,
            ExampleWeightColumnName = nameof(TrainingRow.Weight),
            // Zeros are values here, and no vector holds a NaN.
            HandleMissingValue = false,
            UseZeroAsMissingValue = false,
            UseCategoricalSplit = false,
            Seed = options.Seed,
            Deterministic = true,
            ForceColumnWise = true,
            NumberOfThreads = 2,
            Booster = new GradientBooster.Options
            {
                MaximumTreeDepth = options.MaxDepth,
                FeatureFraction = options.FeatureShare,
                SubsampleFraction = options.RowShare,
                SubsampleFrequency = options.RowShare < 1 ? 1 : 0,
                L2Regularization = options.L2,
                MinimumChildWeight = 0.1,
            },
        });
        var model = trainer.Fit(data);
        var calibrated = (CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>)model.Model;
        var file = Write(calibrated.SubModel.TrainedTreeEnsemble, calibrated.Calibrator, rows[0].Length);
        Check(file, rows, context, model, schema);
        return file;
    }

    /// <summary>One file of several for the same features: its log-odds are the mean of theirs.</summary>
    /// <exception cref="InvalidOperationException">They differ in features or slope.</exception>
    public static byte[] Join(IReadOnlyList<byte[]> files)
    {
        const int Features = 4, Trees = 8, Slope = 12, Header = 16;
        if (files.Count == 1)
            return files[0];
        var slope = BitConverter.ToSingle(files[0], Slope);
        if (files.Any(file => BitConverter.ToSingle(file, Slope) != slope || BitConverter.ToInt32(file, Features) != BitConverter.ToInt32(files[0], Features)))
            throw new InvalidOperationException("The ensembles differ in features or slope.");
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(files[0].AsSpan(0, Trees));
        writer.Write(files.Sum(static file => BitConverter.ToInt32(file, Trees)));
        writer.Write(slope / files.Count);
        foreach (var file in files)
            writer.Write(file.AsSpan(Header));
        writer.Flush();
        return stream.ToArray();
    }

    private static byte[] Write(RegressionTreeEnsemble ensemble, PlattCalibrator calibrator, int features)
    {
        if (calibrator.Offset != 0)
            throw new InvalidOperationException($"The calibrator has an offset of {calibrator.Offset}, which the format cannot hold.");
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("GBT1"u8);
        writer.Write(features);
        writer.Write(ensemble.Trees.Count);
        writer.Write((float)-calibrator.Slope);
        for (var t = 0; t < ensemble.Trees.Count; t++)
        {
            var tree = ensemble.Trees[t];
            writer.Write(tree.NumberOfNodes);
            for (var i = 0; i < tree.NumberOfNodes; i++)
            {
                writer.Write((ushort)tree.NumericalSplitFeatureIndexes[i]);
                writer.Write((short)tree.LeftChild[i]);
                writer.Write((short)tree.RightChild[i]);
                writer.Write(tree.NumericalSplitThresholds[i]);
            }
            foreach (var value in tree.LeafValues)
                writer.Write((float)(value * ensemble.TreeWeights[t]));
        }
        writer.Flush();
        return stream.ToArray();
    }

    private static void Check(byte[] file, IReadOnlyList<float[]> rows, MLContext context, ITransformer model, SchemaDefinition schema)
    {
        var trees = TreeEnsemble.Read(file, "just trained");
        using var engine = context.Model.CreatePredictionEngine<TrainingRow, TrainingAnswer>(model, inputSchemaDefinition: schema);
        var step = Math.Max(1, rows.Count / Checked);
        for (var i = 0; i < rows.Count; i += step)
        {
            var (ours, theirs) = (trees.Probability(rows[i]), engine.Predict(new TrainingRow { Features = rows[i] }).Probability);
            if (Math.Abs(ours - theirs) > Tolerance)
                throw new InvalidOperationException($"Row {i}: the file says {ours}, LightGBM {theirs}.");
        }
    }
}
