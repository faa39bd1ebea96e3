-- How the shop settled the columns of a list, so that the next list with the same headings is read like it.
CREATE TABLE import_profile (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    headings TEXT NOT NULL CHECK (headings <> ''),
    layout TEXT NOT NULL,
    updated_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT
-- next
CREATE UNIQUE INDEX import_profile_by_name ON import_profile (name) WHERE deleted_at_ms IS NULL
-- next
CREATE UNIQUE INDEX import_profile_by_headings ON import_profile (headings) WHERE deleted_at_ms IS NULL
