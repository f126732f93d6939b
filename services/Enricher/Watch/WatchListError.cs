namespace Ingest.Enricher.Watch;

/// <summary>A fault in a watch list.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Message">What is wrong, and the remedy.</param>
public sealed record WatchListError(int Line, string Message)
{
    public override string ToString() => $"line {Line}: {Message}";
}
