namespace Ingest.Cleaner.Lines;

/// <summary>What a line begins with.</summary>
internal enum LineStart
{
    Other,
    Capital,
    Small,
    Caseless,
    Digit,
    Quote,
}
