namespace Ingest.Quality.Training;

/// <summary>An answer as ML.NET writes it.</summary>
internal sealed class TrainingAnswer
{
    public float Probability { get; set; }
}
