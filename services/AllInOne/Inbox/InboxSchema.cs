using Ingest.Sqlite;

namespace Ingest.AllInOne.Inbox;

/// <summary>The inbox file's schema. A migration that was released never changes.</summary>
internal static class InboxSchema
{
    /// <summary>
    /// Bodies lie in a table of their own: a change of state then rewrites a short row, not a page of HTML. Counts are kept by triggers, so
    /// that the books can be read in an instant however large the inbox is.
    /// </summary>
    public static SqliteSchema Schema { get; } = new(
        """
        CREATE TABLE acceptance (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            acceptance_id TEXT NOT NULL UNIQUE,
            kind INTEGER NOT NULL,
            document_id TEXT,
            batch TEXT,
            source TEXT NOT NULL,
            name TEXT NOT NULL,
            accepted_at INTEGER NOT NULL,
            state INTEGER NOT NULL DEFAULT 0,
            attempts INTEGER NOT NULL DEFAULT 0,
            closed_at INTEGER
        );
        CREATE INDEX acceptance_open ON acceptance(seq) WHERE state = 0;
        CREATE INDEX acceptance_batch ON acceptance(batch, state) WHERE batch IS NOT NULL;
        CREATE INDEX acceptance_document ON acceptance(document_id) WHERE document_id IS NOT NULL;

        CREATE TABLE payload (
            seq INTEGER PRIMARY KEY REFERENCES acceptance(seq),
            message TEXT NOT NULL,
            body BLOB,
            body_encoding TEXT,
            body_length INTEGER,
            body_sha256 TEXT
        );

        CREATE TABLE quarantine (
            seq INTEGER PRIMARY KEY REFERENCES acceptance(seq),
            stage TEXT NOT NULL,
            reason TEXT NOT NULL,
            message TEXT NOT NULL,
            rejected_message TEXT,
            rejected_at INTEGER NOT NULL
        );
        CREATE INDEX quarantine_reason ON quarantine(reason, seq);

        CREATE TABLE book (state INTEGER PRIMARY KEY, count INTEGER NOT NULL);
        INSERT INTO book VALUES (0, 0), (1, 0), (2, 0), (3, 0);
        CREATE TRIGGER acceptance_counted AFTER INSERT ON acceptance BEGIN
            UPDATE book SET count = count + 1 WHERE state = new.state;
        END;
        CREATE TRIGGER acceptance_moved AFTER UPDATE OF state ON acceptance WHEN old.state <> new.state BEGIN
            UPDATE book SET count = count - 1 WHERE state = old.state;
            UPDATE book SET count = count + 1 WHERE state = new.state;
        END;
        """);
}
