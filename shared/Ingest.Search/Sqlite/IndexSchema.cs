using Ingest.Search.Preparation;
using Ingest.Sqlite;

namespace Ingest.Search.Sqlite;

/// <summary>
/// The tables. Filters and facets scan <c>documents</c>, so the bodies lie apart. <c>terms</c> holds no text, only the index of the terms that
/// our own analysis found, joined by spaces; the ascii tokenizer cuts at these spaces and leaves every character beyond ASCII alone
/// (https://www.sqlite.org/fts5.html#contentless_delete_tables). <c>names</c> holds the keys of
/// the names that a document has, for facets and filters, and <c>name_words</c> the words of each spelling once, whichever and however many documents
/// have it (one that none has any more stays, and finds none); <c>totals</c> keeps the count, since counting rows takes a scan.
/// </summary>
internal static class IndexSchema
{
    // Body encodings.
    internal const int PlainJson = 0;
    internal const int BrotliJson = 1;

    internal static readonly SqliteSchema Current = new(
        $"""
        CREATE TABLE documents (
            rowid INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            version INTEGER NOT NULL,
            date INTEGER NOT NULL,
            source TEXT NOT NULL,
            language TEXT NOT NULL,
            host TEXT,
            kind TEXT NOT NULL,
            month TEXT NOT NULL);
        CREATE UNIQUE INDEX documents_id ON documents (id);
        CREATE INDEX documents_date ON documents (date, id);
        CREATE TABLE bodies (rowid INTEGER PRIMARY KEY, encoding INTEGER NOT NULL, json BLOB NOT NULL);
        CREATE VIRTUAL TABLE terms USING fts5(
            title, subtitle, text, captions, authors, tags, entities, source, host, language, kind,
            content='', contentless_delete=1, tokenize='ascii');
        -- Merge segments by 8, not by 4: writes were 6 % cheaper, searches and size the same (10,000 documents in batches of 100).
        INSERT INTO terms (terms, rank) VALUES ('automerge', 8);
        CREATE TABLE totals (documents INTEGER NOT NULL, last_indexed_at INTEGER, analysis INTEGER NOT NULL);
        INSERT INTO totals VALUES (0, NULL, {IndexRevision.Current});
        """,
        """
        CREATE TABLE names (document INTEGER NOT NULL, facet TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (document, facet, key)) WITHOUT ROWID;
        CREATE INDEX names_key ON names (facet, key, document);
        """,
        """
        CREATE TABLE name_words (facet TEXT NOT NULL, word TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (facet, word, key, name)) WITHOUT ROWID;
        """);
}
