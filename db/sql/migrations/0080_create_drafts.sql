-- What is typed and not yet saved lives here, so that a closed window or a killed program loses nothing.
CREATE TABLE draft (
    key TEXT PRIMARY KEY CHECK (key <> ''),
    content TEXT NOT NULL,
    updated_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID
