using Ingest.Cleaner.Dates;
namespace Ingest.Cleaner.Html.Metadata;

/// <summary>An element that states a date for machines.</summary>
/// <param name="Value">The attribute's text.</param>
/// <param name="Line">The number of the line in which it stands.</param>
/// <param name="Role">What its itemprop or class says: published, updated or neither.</param>
/// <param name="Traits">What the elements around it say.</param>
internal readonly record struct TimeMark(string Value, int Line, DateRole Role, LineTraits Traits);
