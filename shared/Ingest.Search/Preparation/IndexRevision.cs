using Ingest.Names;
using Ingest.Search.Analysis;

namespace Ingest.Search.Preparation;

/// <summary>
/// Of all that an index derives from a document: terms, names' keys, and what lies in which field. What was derived by other rules is not found by
/// these, so an index of another revision is refused or written anew, never searched.
/// </summary>
internal static class IndexRevision
{
    /// <summary>
    /// Raised whenever a document is indexed in other fields or tables than before, or by other terms though words and keys are the same. Revision 2 has names: their
    /// keys beside the terms, facets and filters by them, and the words of each.
    /// </summary>
    private const int Fields = 2;

    // Each part has room for 99 revisions, so that no two combinations share a number.
    private const int Room = 100;

    /// <summary>The revision of this program. An index that was made before it was one number has a smaller one.</summary>
    internal const int Current = (((Fields * Room) + NameKey.Revision) * Room) + TextAnalyzer.Revision;
}
