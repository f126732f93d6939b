using Ingest.Cleaner.Dates;
using Ingest.Contracts;

namespace Ingest.Cleaner.Lines.Fields;

/// <summary>A date in a line of a textified page.</summary>
/// <param name="Line">The line.</param>
/// <param name="Found">Where it stands in it.</param>
/// <param name="Date">What it says, in the reading that can be trusted.</param>
/// <param name="Role">What the words before it say of it.</param>
/// <param name="Order">Dates before it on the page.</param>
internal sealed record DateLine(int Line, FoundDate Found, ArticleDate Date, DateRole Role, int Order)
{
    public DateOnly Day { get; } = DateOnly.FromDateTime(Date.Value.DateTime);
}
