namespace Ingest.Cleaner.Dates;

/// <summary>What a date is said to be the date of.</summary>
internal enum DateRole
{
    Unknown,
    Published,
    Updated,
}
