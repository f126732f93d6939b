namespace Ingest.Cleaner.Html.Metadata;

/// <summary>What a date is said to be the date of.</summary>
internal enum DateRole
{
    Unknown,
    Published,
    Updated,
}
