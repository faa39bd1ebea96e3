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
    contact_point_id INTEGER PRIMARY KEY REFERENCES contact_point (id) ON DELETE CASCADE,
    erased_at_ms INTEGER NOT NULL,
    noted_at_ms INTEGER NOT NULL
) STRICT
-- next
CREATE TABLE suppressed_contact_consent (
    contact_point_id INTEGER NOT NULL REFERENCES suppressed_contact (contact_point_id) ON DELETE CASCADE,
    consent_id INTEGER NOT NULL REFERENCES consent (id) ON DELETE CASCADE,
    PRIMARY KEY (contact_point_id, consent_id)
) STRICT, WITHOUT ROWID
-- next
CREATE INDEX suppressed_contact_consent_by_consent ON suppressed_contact_consent (consent_id)
-- next
-- Written down when it is recorded: a consent that comes over with a merge was not given for this address.
CREATE TRIGGER consent_opens_suppressed_contacts AFTER INSERT ON consent WHEN NEW.granted = 1 BEGIN
    INSERT INTO suppressed_contact_consent (contact_point_id, consent_id)
    SELECT s.contact_point_id, NEW.id
    FROM contact_point AS p
    JOIN suppressed_contact AS s ON s.contact_point_id = p.id
    WHERE p.customer_id = NEW.customer_id AND s.noted_at_ms <= NEW.recorded_at_ms
      AND (NEW.given_on IS NULL OR NEW.given_on >= date(s.noted_at_ms / 1000, 'unixepoch', '+7 hours'))
      AND (NEW.channel = 'all' OR (p.kind = 'email' AND NEW.channel = 'email')
           OR (p.kind IN ('phone', 'zalo') AND NEW.channel IN ('phone', 'sms', 'zalo')));
END
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
CREATE VIEW contact_channel AS
SELECT p.id AS contact_point_id, p.customer_id AS customer_id, w.value AS channel
FROM contact_point AS p
CROSS JOIN json_each('["phone","sms","zalo","email"]') AS w
WHERE (w.value = p.kind) OR (p.kind = 'phone' AND p.takes_text = 1 AND w.value IN ('sms', 'zalo'))
-- next
CREATE VIEW barred_contact AS
SELECT s.contact_point_id AS contact_point_id, p.customer_id AS customer_id, u.value AS purpose
FROM suppressed_contact AS s
JOIN contact_point AS p ON p.id = s.contact_point_id
CROSS JOIN json_each('["care","greeting","promotion"]') AS u
WHERE NOT EXISTS (SELECT 1 FROM suppressed_contact_consent AS o
                  JOIN consent AS c ON c.id = o.consent_id
                  WHERE o.contact_point_id = s.contact_point_id AND c.customer_id = p.customer_id
                    AND c.purpose = u.value AND c.id NOT IN (SELECT consent_id FROM consent_void)
                    AND NOT EXISTS (SELECT 1 FROM consent AS r
                                    WHERE r.customer_id = c.customer_id AND r.purpose = c.purpose
                                      AND r.channel IN (c.channel, 'all') AND r.granted = 0
                                      AND (r.recorded_at_ms, r.id) > (c.recorded_at_ms, c.id)
                                      AND r.id NOT IN (SELECT consent_id FROM consent_void)))
-- next
CREATE VIEW message_bar AS
SELECT d.customer_id AS customer_id, p.value AS purpose, 'restricted' AS word
FROM data_request AS d
CROSS JOIN json_each('["care","greeting","promotion"]') AS p
WHERE d.kind = 'restrict' AND d.customer_id IS NOT NULL AND d.lifted_at_ms IS NULL
  AND (d.outcome IS NULL OR d.outcome = 'done')
UNION ALL
SELECT b.customer_id, b.purpose, 'erased-' || w.channel
FROM barred_contact AS b
JOIN contact_channel AS w ON w.contact_point_id = b.contact_point_id
WHERE NOT EXISTS (SELECT 1 FROM contact_channel AS other
                  WHERE other.customer_id = b.customer_id AND other.channel = w.channel
                    AND NOT EXISTS (SELECT 1 FROM barred_contact AS too
                                    WHERE too.contact_point_id = other.contact_point_id AND too.purpose = b.purpose))
