namespace Ingest.Contracts;

/// <summary>The names of the stages.</summary>
public static class StageNames
{
    /// <summary>The stage's name in messages, metrics and what a user reads: the one that its JSON has.</summary>
    public static string WireName(this Stage stage) => stage.ToString().ToLowerInvariant();
}
