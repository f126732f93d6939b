namespace Ingest.Cleaner.Html.Metadata;

/// <summary>A line that a reader sees: the text between two block boundaries.</summary>
internal readonly record struct ScannedLine(string Text, LineTraits Traits);
