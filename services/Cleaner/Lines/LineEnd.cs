namespace Ingest.Cleaner.Lines;

/// <summary>What a line ends on, closing quotes and brackets left aside.</summary>
internal enum LineEnd
{
    Other,
    Letter,
    Digit,
    Comma,
    Colon,
    Ellipsis,
    Exclamation,
    Stop,
}
