-- Files go with an e-mail: those of a template, and those that were approved with a message, which stay what they were when the template changes. Equal bytes are kept once, also in what was sent: there body_at says where they stood. A file that is removed stays for a while, to be brought back.
CREATE TABLE attached_file (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 26214400)
) STRICT
-- next
CREATE TABLE template_file (
    id INTEGER PRIMARY KEY,
    template_id INTEGER NOT NULL REFERENCES template (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    media_type TEXT NOT NULL CHECK (media_type <> ''),
    place TEXT NOT NULL CHECK (place = 'attached' OR place = 'in_text'),
    file_id INTEGER NOT NULL REFERENCES attached_file (id),
    added_at_ms INTEGER NOT NULL,
    removed_at_ms INTEGER
) STRICT
-- next
CREATE UNIQUE INDEX template_file_by_name ON template_file (template_id, name) WHERE removed_at_ms IS NULL
-- next
CREATE INDEX template_file_by_file ON template_file (file_id)
-- next
CREATE TABLE message_file (
    message_id INTEGER NOT NULL REFERENCES outbox_message (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    name TEXT NOT NULL CHECK (name <> ''),
    media_type TEXT NOT NULL CHECK (media_type <> ''),
    place TEXT NOT NULL CHECK (place = 'attached' OR place = 'in_text'),
    file_id INTEGER NOT NULL REFERENCES attached_file (id),
    body_at INTEGER CHECK (body_at >= 0),
    PRIMARY KEY (message_id, number)
) STRICT, WITHOUT ROWID
-- next
CREATE INDEX message_file_by_file ON message_file (file_id)
-- next
CREATE TRIGGER attached_file_is_never_changed BEFORE UPDATE ON attached_file BEGIN
    SELECT RAISE(ABORT, 'the bytes of a file never change');
END
-- next
CREATE TRIGGER message_file_is_never_changed BEFORE UPDATE ON message_file
WHEN EXISTS (SELECT 1 FROM outbox_message WHERE id = OLD.message_id AND claimed_at_ms IS NOT NULL) BEGIN
    SELECT RAISE(ABORT, 'what a server was given is history');
END
-- next
CREATE TRIGGER message_file_stays BEFORE DELETE ON message_file
WHEN EXISTS (SELECT 1 FROM outbox_message AS m
             JOIN customer AS c ON c.id = m.customer_id
             WHERE m.id = OLD.message_id AND m.claimed_at_ms IS NOT NULL AND c.erased_at_ms IS NULL) BEGIN
    SELECT RAISE(ABORT, 'what a server was given is history');
END
