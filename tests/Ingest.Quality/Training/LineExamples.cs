using Ingest.Cleaner.Lines;

namespace Ingest.Quality.Training;

/// <summary>A page as the Cleaner prepares it, ready to train on.</summary>
/// <param name="Page">Where it comes from.</param>
/// <param name="Lines">Its lines or pieces.</param>
/// <param name="Labels">For each whether it is the article's.</param>
/// <param name="Weights">For each how much it counts.</param>
internal sealed record LineExamples(LinePage Page, List<PageLine> Lines, bool[] Labels, float[] Weights);
