namespace Ingest.Cleaner.Dates;

/// <summary>What a token of a text is to the reader of dates.</summary>
internal enum TokenKind
{
    Number,
    Word,
    Mark,
}
