namespace Ingest.Search.Queries;

internal enum QueryTokenKind
{
    Words = 0,
    Open = 1,
    Close = 2,
    And = 3,
    Or = 4,
    Not = 5,
    Field = 6,
}
