-- An import can be taken back, also after a restart: whom it made, and how those it changed were before.
CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    imported_at_ms INTEGER NOT NULL,
    created INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    undone_at_ms INTEGER
) STRICT
-- next
CREATE TABLE import_batch_row (
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
    fingerprint INTEGER,
    changes TEXT,
    PRIMARY KEY (customer_id, batch_id),
    CHECK ((fingerprint IS NULL) <> (changes IS NULL))
) STRICT, WITHOUT ROWID
