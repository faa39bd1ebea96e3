-- A program that sends by itself keeps with each message what it needs to do so exactly once: how often it tried and when next, which desk holds it, the bytes a server was given and what came back. Of two desks one releases.
CREATE TABLE sending_account (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind = 'smtp' OR kind = 'sms_gateway' OR kind = 'gammu' OR kind = 'zalo'),
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    sender TEXT NOT NULL DEFAULT '',
    sender_name TEXT NOT NULL DEFAULT '',
    host TEXT NOT NULL DEFAULT '',
    port INTEGER CHECK (port BETWEEN 1 AND 65535),
    security TEXT NOT NULL DEFAULT 'tls' CHECK (security = 'starttls' OR security = 'tls' OR security = 'none'),
    user_name TEXT NOT NULL DEFAULT '',
    login TEXT NOT NULL DEFAULT 'password' CHECK (login = 'password' OR login = 'bearer'),
    keychain_key TEXT NOT NULL DEFAULT '',
    configuration TEXT NOT NULL DEFAULT '',
    per_minute INTEGER CHECK (per_minute > 0),
    per_day INTEGER CHECK (per_day > 0),
    created_at_ms INTEGER NOT NULL,
    updated_at_ms INTEGER NOT NULL,
    archived_at_ms INTEGER
) STRICT
-- next
ALTER TABLE outbox_message ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0)
-- next
ALTER TABLE outbox_message ADD COLUMN next_attempt_at_ms INTEGER
-- next
ALTER TABLE outbox_message ADD COLUMN claimed_at_ms INTEGER
-- next
ALTER TABLE outbox_message ADD COLUMN claimed_by TEXT
-- next
ALTER TABLE outbox_message ADD COLUMN accepted_at_ms INTEGER
-- next
ALTER TABLE outbox_message ADD COLUMN account_id INTEGER REFERENCES sending_account (id)
-- next
ALTER TABLE outbox_message ADD COLUMN server_reference TEXT
-- next
ALTER TABLE outbox_message ADD COLUMN cost_parts INTEGER CHECK (cost_parts >= 0)
-- next
UPDATE outbox_message
SET claimed_at_ms = updated_at_ms, accepted_at_ms = CASE WHEN state = 'sent' THEN sent_at_ms END
WHERE internet_message_id IS NOT NULL AND state IN ('sending', 'sent', 'uncertain', 'skipped')
-- next
CREATE INDEX outbox_by_account ON outbox_message (account_id, accepted_at_ms) WHERE account_id IS NOT NULL
-- next
CREATE TABLE outbox_payload (
    message_id INTEGER PRIMARY KEY REFERENCES outbox_message (id) ON DELETE CASCADE,
    bytes BLOB NOT NULL CHECK (length(bytes) > 0),
    prepared_at_ms INTEGER NOT NULL
) STRICT
-- next
CREATE TRIGGER outbox_payload_is_never_changed BEFORE UPDATE ON outbox_payload
WHEN EXISTS (SELECT 1 FROM outbox_message WHERE id = OLD.message_id AND claimed_at_ms IS NOT NULL) BEGIN
    SELECT RAISE(ABORT, 'what a server was given is history');
END
-- next
CREATE TRIGGER outbox_payload_stays BEFORE DELETE ON outbox_payload
WHEN EXISTS (SELECT 1 FROM outbox_message AS m
             JOIN customer AS c ON c.id = m.customer_id
             WHERE m.id = OLD.message_id AND m.claimed_at_ms IS NOT NULL AND c.erased_at_ms IS NULL) BEGIN
    SELECT RAISE(ABORT, 'what a server was given is history');
END
-- next
CREATE TABLE release_lease (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    holder TEXT NOT NULL CHECK (holder <> ''),
    desk TEXT NOT NULL DEFAULT '',
    renewed_at_ms INTEGER NOT NULL,
    until_ms INTEGER NOT NULL
) STRICT
-- next
CREATE TABLE delivery_event_before AS SELECT id, message_id, kind, occurred_at_ms FROM delivery_event
-- next
DROP TABLE delivery_event
-- next
CREATE TABLE delivery_event (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES outbox_message (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind = 'accepted' OR kind = 'delivered' OR kind = 'failed' OR kind = 'bounced_hard'
        OR kind = 'bounced_soft' OR kind = 'bounced_block' OR kind = 'opened' OR kind = 'clicked' OR kind = 'replied'
        OR kind = 'unsubscribed' OR kind = 'complained' OR kind = 'redeemed'),
    source TEXT NOT NULL CHECK (source = 'hand' OR source = 'transport' OR source = 'mailbox' OR source = 'gateway'),
    reference TEXT NOT NULL DEFAULT '',
    occurred_at_ms INTEGER NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    UNIQUE (message_id, kind, source, reference)
) STRICT
-- next
INSERT INTO delivery_event (id, message_id, kind, source, reference, occurred_at_ms)
SELECT e.id, e.message_id, e.kind, 'hand',
       CASE WHEN row_number() OVER (PARTITION BY e.message_id, e.kind ORDER BY e.id) = 1 THEN '' ELSE 'before-' || e.id END,
       e.occurred_at_ms
FROM delivery_event_before AS e
-- next
DROP TABLE delivery_event_before
-- next
CREATE INDEX delivery_event_by_message ON delivery_event (message_id, occurred_at_ms)
