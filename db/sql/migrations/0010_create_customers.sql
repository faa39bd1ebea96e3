-- Who the customers are, how they are reached, where each is on the way, and what they agreed to.
CREATE TABLE lifecycle_stage (
    stage TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    audience TEXT NOT NULL CHECK (audience IN ('prospect', 'existing'))
) STRICT
-- next
INSERT INTO lifecycle_stage (stage, position, audience) VALUES
    ('awareness', 1, 'prospect'),
    ('consideration', 2, 'prospect'),
    ('acquisition', 3, 'prospect'),
    ('experience', 4, 'existing'),
    ('loyalty', 5, 'existing')
-- next
CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    code TEXT UNIQUE CHECK (code <> ''),
    kind TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'company')),
    full_name TEXT NOT NULL CHECK (full_name <> ''),
    given_name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    gender TEXT CHECK (gender = 'female' OR gender = 'male' OR gender = 'other'),
    honorific TEXT NOT NULL DEFAULT '',
    stage TEXT NOT NULL REFERENCES lifecycle_stage (stage),
    stage_since_ms INTEGER NOT NULL,
    stage_since_on TEXT NOT NULL CHECK (stage_since_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    birth_calendar TEXT NOT NULL DEFAULT 'solar' CHECK (birth_calendar IN ('solar', 'lunar')),
    birth_day INTEGER CHECK (birth_day BETWEEN 1 AND 31),
    birth_month INTEGER CHECK (birth_month BETWEEN 1 AND 12),
    birth_year INTEGER CHECK (birth_year BETWEEN 1850 AND 2200),
    birth_leap_month INTEGER NOT NULL DEFAULT 0 CHECK (birth_leap_month IN (0, 1)),
    birth_approximate INTEGER NOT NULL DEFAULT 0 CHECK (birth_approximate IN (0, 1)),
    province TEXT NOT NULL DEFAULT '',
    occupation TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    reach INTEGER NOT NULL DEFAULT 0,
    since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    created_at_ms INTEGER NOT NULL,
    updated_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT
-- next
CREATE INDEX customer_by_name ON customer (sort_key, id) WHERE deleted_at_ms IS NULL
-- next
CREATE INDEX customer_by_birthday ON customer (birth_calendar, birth_month, birth_day)
    WHERE deleted_at_ms IS NULL AND birth_day IS NOT NULL
-- next
CREATE INDEX customer_by_since_day ON customer (substr(since, 6)) WHERE deleted_at_ms IS NULL AND since IS NOT NULL
-- next
CREATE TABLE customer_search (
    customer_id INTEGER PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE,
    key TEXT NOT NULL
) STRICT
-- next
CREATE TABLE contact_point (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind = 'phone' OR kind = 'email' OR kind = 'zalo' OR kind = 'facebook'
        OR kind = 'website' OR kind = 'other'),
    value TEXT NOT NULL,
    normalized TEXT NOT NULL CHECK (normalized <> ''),
    is_primary INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1)),
    takes_text INTEGER NOT NULL DEFAULT 0 CHECK (takes_text IN (0, 1)),
    created_at_ms INTEGER NOT NULL,
    UNIQUE (customer_id, kind, normalized)
) STRICT
-- next
CREATE INDEX contact_point_by_address ON contact_point (normalized, kind)
-- next
CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT
-- next
CREATE TABLE customer_tag (
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    PRIMARY KEY (customer_id, tag_id)
) STRICT, WITHOUT ROWID
-- next
CREATE INDEX customer_tag_by_tag ON customer_tag (tag_id, customer_id)
-- next
CREATE TABLE stage_change (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    from_stage TEXT NOT NULL,
    from_since_ms INTEGER NOT NULL,
    from_since_on TEXT NOT NULL,
    to_stage TEXT NOT NULL,
    changed_at_ms INTEGER NOT NULL,
    changed_on TEXT NOT NULL
) STRICT
-- next
CREATE INDEX stage_change_by_customer ON stage_change (customer_id, changed_at_ms)
-- next
CREATE TABLE conversion_daily (
    day TEXT NOT NULL,
    from_stage TEXT NOT NULL,
    to_stage TEXT NOT NULL,
    conversions INTEGER NOT NULL,
    PRIMARY KEY (day, from_stage, to_stage)
) STRICT, WITHOUT ROWID
-- next
CREATE TRIGGER customer_stage_changes AFTER UPDATE OF stage ON customer WHEN OLD.stage <> NEW.stage BEGIN
    INSERT INTO stage_change (customer_id, from_stage, from_since_ms, from_since_on, to_stage, changed_at_ms, changed_on)
    VALUES (NEW.id, OLD.stage, OLD.stage_since_ms, OLD.stage_since_on, NEW.stage, NEW.stage_since_ms, NEW.stage_since_on);
    INSERT INTO conversion_daily (day, from_stage, to_stage, conversions)
    SELECT NEW.stage_since_on, OLD.stage, NEW.stage, 1
    FROM lifecycle_stage AS was, lifecycle_stage AS becomes
    WHERE was.stage = OLD.stage AND becomes.stage = NEW.stage
      AND was.audience = 'prospect' AND becomes.audience = 'existing'
    ON CONFLICT (day, from_stage, to_stage) DO UPDATE SET conversions = conversions + 1;
END
-- next
CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    channel TEXT NOT NULL CHECK (channel = 'phone' OR channel = 'sms' OR channel = 'email' OR channel = 'zalo'
        OR channel = 'facebook' OR channel = 'chat' OR channel = 'all'),
    purpose TEXT NOT NULL CHECK (purpose = 'care' OR purpose = 'greeting' OR purpose = 'promotion'),
    granted INTEGER NOT NULL CHECK (granted IN (0, 1)),
    source TEXT NOT NULL CHECK (source <> ''),
    wording TEXT NOT NULL DEFAULT '',
    recorded_at_ms INTEGER NOT NULL
) STRICT
-- next
CREATE INDEX consent_by_customer ON consent (customer_id, purpose, channel, recorded_at_ms)
-- next
CREATE TABLE consent_current (
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    channel TEXT NOT NULL,
    granted INTEGER NOT NULL,
    recorded_at_ms INTEGER NOT NULL,
    PRIMARY KEY (customer_id, purpose, channel)
) STRICT, WITHOUT ROWID
-- next
CREATE TRIGGER consent_becomes_current AFTER INSERT ON consent BEGIN
    INSERT INTO consent_current (customer_id, purpose, channel, granted, recorded_at_ms)
    VALUES (NEW.customer_id, NEW.purpose, NEW.channel, NEW.granted, NEW.recorded_at_ms)
    ON CONFLICT (customer_id, purpose, channel) DO UPDATE
    SET granted = excluded.granted, recorded_at_ms = excluded.recorded_at_ms
    WHERE excluded.recorded_at_ms >= consent_current.recorded_at_ms;
END
-- next
CREATE TRIGGER consent_is_never_changed BEFORE UPDATE ON consent BEGIN
    SELECT RAISE(ABORT, 'consent is append-only');
END
-- next
CREATE TRIGGER consent_goes_only_with_its_customer BEFORE DELETE ON consent
WHEN EXISTS (SELECT 1 FROM customer WHERE id = OLD.customer_id) BEGIN
    SELECT RAISE(ABORT, 'consent is append-only');
END
