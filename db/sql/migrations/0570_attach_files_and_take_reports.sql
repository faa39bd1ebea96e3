-- Files go with an e-mail: those of a template, and those that were approved with a message, which stay what they were when the template changes. Equal bytes are kept once, also in what was sent: there body_at says where they stood. A file that is removed stays for a while, to be brought back. What became of an e-mail can be told by its provider, too, whose list names it by address and time.
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
-- next
CREATE TABLE delivery_event_before AS
SELECT id, message_id, kind, source, reference, occurred_at_ms, detail FROM delivery_event
-- next
DROP TABLE delivery_event
-- next
CREATE TABLE delivery_event (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES outbox_message (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind = 'accepted' OR kind = 'delivered' OR kind = 'failed' OR kind = 'bounced_hard'
        OR kind = 'bounced_soft' OR kind = 'bounced_block' OR kind = 'opened' OR kind = 'clicked' OR kind = 'replied'
        OR kind = 'unsubscribed' OR kind = 'complained' OR kind = 'redeemed'),
    source TEXT NOT NULL CHECK (source = 'hand' OR source = 'transport' OR source = 'mailbox' OR source = 'gateway'
        OR source = 'provider'),
    reference TEXT NOT NULL DEFAULT '',
    occurred_at_ms INTEGER NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    UNIQUE (message_id, kind, source, reference)
) STRICT
-- next
INSERT INTO delivery_event (id, message_id, kind, source, reference, occurred_at_ms, detail)
SELECT e.id, e.message_id, e.kind, e.source, e.reference, e.occurred_at_ms, e.detail FROM delivery_event_before AS e
-- next
DROP TABLE delivery_event_before
-- next
CREATE INDEX delivery_event_by_message ON delivery_event (message_id, occurred_at_ms)
-- next
CREATE INDEX outbox_mail_by_address ON outbox_message (address, accepted_at_ms)
WHERE channel = 'email' AND accepted_at_ms IS NOT NULL
