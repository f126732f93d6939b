namespace Ingest.AllInOne.Commands;

/// <summary>What a set-up did, or would do.</summary>
/// <param name="Planned">Whether it was only planned.</param>
/// <param name="Steps">The steps in their order; empty where nothing was to do.</param>
internal sealed record SetupAnswer(bool Planned, IReadOnlyList<string> Steps);
