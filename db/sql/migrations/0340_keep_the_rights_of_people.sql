-- Law 91/2025 and Decree 356/2025: a consent is proved by how, when and to whom it was given, each request of a person has its due dates, and who was erased is not written to when their number comes again.
ALTER TABLE consent ADD COLUMN way TEXT
    CHECK (way = 'paper' OR way = 'message' OR way = 'in_person' OR way = 'phone' OR way = 'web')
-- next
ALTER TABLE consent ADD COLUMN given_on TEXT CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
-- next
ALTER TABLE consent ADD COLUMN recorded_by TEXT NOT NULL DEFAULT ''
-- next
CREATE TABLE suppression (
    hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
    kind TEXT NOT NULL CHECK (kind = 'phone' OR kind = 'email'),
    erased_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID
-- next
CREATE TABLE suppressed_contact (
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind = 'phone' OR kind = 'email'),
    erased_at_ms INTEGER NOT NULL,
    noted_at_ms INTEGER NOT NULL,
    PRIMARY KEY (customer_id, kind)
) STRICT, WITHOUT ROWID
-- next
CREATE TABLE data_request (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER REFERENCES customer (id) ON DELETE SET NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind = 'access' OR kind = 'correct' OR kind = 'delete' OR kind = 'restrict'
        OR kind = 'object' OR kind = 'withdraw' OR kind = 'complain' OR kind = 'provide'),
    channel TEXT NOT NULL CHECK (channel = 'store' OR channel = 'phone' OR channel = 'sms' OR channel = 'email'
        OR channel = 'zalo' OR channel = 'facebook' OR channel = 'chat' OR channel = 'social' OR channel = 'website'),
    received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reply_due_on TEXT NOT NULL CHECK (reply_due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    done_due_on TEXT NOT NULL CHECK (done_due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    third_party INTEGER NOT NULL DEFAULT 0 CHECK (third_party IN (0, 1)),
    is_extended INTEGER NOT NULL DEFAULT 0 CHECK (is_extended IN (0, 1)),
    replied_at_ms INTEGER,
    done_at_ms INTEGER,
    outcome TEXT CHECK (outcome = 'done' OR outcome = 'refused' OR outcome = 'withdrawn'),
    lifted_at_ms INTEGER,
    note TEXT NOT NULL DEFAULT '',
    recorded_at_ms INTEGER NOT NULL,
    recorded_by TEXT NOT NULL DEFAULT '',
    CHECK ((done_at_ms IS NULL) = (outcome IS NULL)),
    CHECK (lifted_at_ms IS NULL OR kind = 'restrict')
) STRICT
-- next
CREATE INDEX data_request_by_customer ON data_request (customer_id) WHERE customer_id IS NOT NULL
-- next
CREATE INDEX data_request_open_by_due ON data_request (done_due_on) WHERE done_at_ms IS NULL
-- next
CREATE VIEW message_bar AS
SELECT d.customer_id AS customer_id, p.value AS purpose, 'restricted' AS word
FROM data_request AS d
CROSS JOIN json_each('["care","greeting","promotion"]') AS p
WHERE d.kind = 'restrict' AND d.customer_id IS NOT NULL AND d.lifted_at_ms IS NULL
  AND (d.outcome IS NULL OR d.outcome = 'done')
UNION ALL
SELECT s.customer_id, p.value, 'erased-' || s.kind
FROM suppressed_contact AS s
CROSS JOIN json_each('["care","greeting","promotion"]') AS p
WHERE NOT EXISTS (SELECT 1 FROM consent_current AS c
                  WHERE c.customer_id = s.customer_id AND c.purpose = p.value AND c.granted = 1
                    AND c.recorded_at_ms >= s.noted_at_ms)
