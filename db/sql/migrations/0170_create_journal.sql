-- What was done, by whom and how it is taken back: one row a command, so that undo outlives the window.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    agent TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'do' OR kind = 'undo' OR kind = 'redo'),
    command TEXT NOT NULL CHECK (command <> ''),
    arguments TEXT NOT NULL,
    inverse_command TEXT,
    inverse_arguments TEXT,
    about TEXT NOT NULL,
    undoes INTEGER REFERENCES journal (id) ON DELETE CASCADE,
    undone_by INTEGER REFERENCES journal (id) ON DELETE SET NULL,
    CHECK ((inverse_command IS NULL) = (inverse_arguments IS NULL)),
    CHECK ((kind = 'do') = (undoes IS NULL))
) STRICT;
-- next
CREATE INDEX journal_by_undoes ON journal (undoes) WHERE undoes IS NOT NULL;
-- next
CREATE INDEX journal_by_undone_by ON journal (undone_by) WHERE undone_by IS NOT NULL;
-- next
CREATE TABLE journal_subject (
    subject TEXT NOT NULL,
    journal_id INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
    PRIMARY KEY (subject, journal_id)
) STRICT, WITHOUT ROWID;
-- next
CREATE INDEX journal_subject_by_journal ON journal_subject (journal_id)
