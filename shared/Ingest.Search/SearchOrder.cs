namespace Ingest.Search;

/// <summary>The order of hits; ties go by id, so that pages never overlap.</summary>
public enum SearchOrder
{
    Relevance = 0,
    Newest = 1,
    Oldest = 2,
}
