namespace Ingest.Enricher.Quality.Entities;

/// <summary>What the entity model is trained from. The defaults are those of the shipped model, chosen on uner-ewt-dev and on documents left out.</summary>
internal sealed record EntityTrainingOptions
{
    /// <summary>The list that gazetteers.mjs writes.</summary>
    internal required string Gazetteers { get; init; }

    /// <summary>Takes every nth document of the silver set.</summary>
    internal int SilverEvery { get; init; } = 1;

    /// <summary>Leaves out every nth document that people have marked; 0 for none.</summary>
    internal int LeaveOutEvery { get; init; }

    /// <summary>Adds of every nth document a variant in other capitals, of every nth other one a careless one, and of every nth third one one with spaced hyphens.</summary>
    internal int VariantEvery { get; init; } = 4;

    /// <summary>Models that are trained side by side; their number changes nothing in them.</summary>
    internal int Threads { get; init; } = 2;

    internal ChainTrainerOptions Chain { get; init; } = new();

    internal bool IsLeftOut(int document) => LeaveOutEvery > 0 && document % LeaveOutEvery == 0;

    /// <summary>How much a set's sentences count: tweets mark other things, and the news of PUD is marked most like what is wanted.</summary>
    internal static float WeightOf(string source) => source switch { "BTC" => 0.5f, "UNER English-PUD" => 3, _ => 1 };
}
