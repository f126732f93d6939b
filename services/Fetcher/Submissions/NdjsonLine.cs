namespace Ingest.Fetcher.Submissions;

/// <summary>One line of a stream of NDJSON.</summary>
/// <param name="Number">Its number from 1, blank lines counted, as an editor shows it.</param>
/// <param name="Bytes">Its bytes without the line end; valid until the next line is read. Empty where the line is over the bound.</param>
/// <param name="IsTooLong">The line was over the bound and was skipped to its end.</param>
internal readonly record struct NdjsonLine(long Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong);
