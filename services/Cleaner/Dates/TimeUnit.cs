namespace Ingest.Cleaner.Dates;

/// <summary>What a relative date counts in.</summary>
internal enum TimeUnit
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}
