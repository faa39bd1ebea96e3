-- Which days matter, whom the shop greets on them, with which words, how and when.
CREATE TABLE occasion (
    key TEXT PRIMARY KEY CHECK (key <> ''),
    name_vi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    calendar TEXT NOT NULL CHECK (calendar IN ('solar', 'lunar')),
    month INTEGER NOT NULL CHECK (month BETWEEN 0 AND 12),
    day INTEGER NOT NULL CHECK (day BETWEEN 0 AND 31),
    rule TEXT NOT NULL,
    from_year INTEGER NOT NULL DEFAULT 0,
    is_solemn INTEGER NOT NULL DEFAULT 0 CHECK (is_solemn IN (0, 1)),
    is_public_holiday INTEGER NOT NULL DEFAULT 0 CHECK (is_public_holiday IN (0, 1)),
    is_enabled INTEGER NOT NULL DEFAULT 1 CHECK (is_enabled IN (0, 1)),
    is_own INTEGER NOT NULL DEFAULT 0 CHECK (is_own IN (0, 1))
) STRICT
-- next
CREATE TABLE occasion_date (
    occasion_key TEXT NOT NULL REFERENCES occasion (key) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    date TEXT NOT NULL,
    PRIMARY KEY (occasion_key, year)
) STRICT, WITHOUT ROWID
-- next
CREATE TABLE greeting_rule (
    id INTEGER PRIMARY KEY,
    occasion_key TEXT NOT NULL REFERENCES occasion (key),
    audience TEXT CHECK (audience IN ('prospect', 'existing')),
    gender TEXT CHECK (gender = 'female' OR gender = 'male' OR gender = 'other'),
    tag TEXT NOT NULL DEFAULT '',
    occupation TEXT NOT NULL DEFAULT '',
    min_age INTEGER,
    channels TEXT NOT NULL CHECK (channels <> ''),
    days_ahead INTEGER NOT NULL DEFAULT 0 CHECK (days_ahead BETWEEN 0 AND 60),
    send_at TEXT NOT NULL CHECK (send_at GLOB '[0-2][0-9]:[0-5][0-9]'),
    is_enabled INTEGER NOT NULL DEFAULT 1 CHECK (is_enabled IN (0, 1)),
    created_at_ms INTEGER NOT NULL
) STRICT
-- next
CREATE INDEX greeting_rule_by_occasion ON greeting_rule (occasion_key)
-- next
CREATE TABLE greeting_rule_template (
    rule_id INTEGER NOT NULL REFERENCES greeting_rule (id) ON DELETE CASCADE,
    audience TEXT NOT NULL CHECK (audience IN ('prospect', 'existing')),
    channel TEXT NOT NULL,
    template_id INTEGER NOT NULL REFERENCES template (id),
    PRIMARY KEY (rule_id, audience, channel)
) STRICT, WITHOUT ROWID
-- next
CREATE TRIGGER rule_template_speaks_to_its_audience BEFORE INSERT ON greeting_rule_template
WHEN (SELECT audience FROM template WHERE id = NEW.template_id) <> NEW.audience BEGIN
    SELECT RAISE(ABORT, 'template is for the other audience');
END
-- next
CREATE TRIGGER rule_template_still_speaks_to_its_audience BEFORE UPDATE ON greeting_rule_template
WHEN (SELECT audience FROM template WHERE id = NEW.template_id) <> NEW.audience BEGIN
    SELECT RAISE(ABORT, 'template is for the other audience');
END
