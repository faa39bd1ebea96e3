-- What the shop says: each template speaks to one audience, and every wording it ever had is kept.
CREATE TABLE template (
    id INTEGER PRIMARY KEY,
    key TEXT UNIQUE CHECK (key <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    audience TEXT NOT NULL CHECK (audience IN ('prospect', 'existing')),
    purpose TEXT NOT NULL CHECK (purpose = 'care' OR purpose = 'greeting' OR purpose = 'promotion'),
    channel TEXT NOT NULL CHECK (channel = 'store' OR channel = 'phone' OR channel = 'sms' OR channel = 'email'
        OR channel = 'zalo' OR channel = 'facebook' OR channel = 'chat' OR channel = 'social' OR channel = 'website'),
    occasion_key TEXT,
    language TEXT NOT NULL DEFAULT 'vi',
    version INTEGER NOT NULL DEFAULT 1,
    updated_at_ms INTEGER NOT NULL,
    archived_at_ms INTEGER
) STRICT
-- next
CREATE TABLE template_version (
    template_id INTEGER NOT NULL REFERENCES template (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL CHECK (body <> ''),
    created_at_ms INTEGER NOT NULL,
    PRIMARY KEY (template_id, version)
) STRICT, WITHOUT ROWID
-- next
CREATE TRIGGER template_audience_is_for_life BEFORE UPDATE OF audience ON template WHEN OLD.audience <> NEW.audience BEGIN
    SELECT RAISE(ABORT, 'audience of a template never changes');
END
-- next
CREATE TRIGGER template_version_is_never_changed BEFORE UPDATE ON template_version BEGIN
    SELECT RAISE(ABORT, 'a version of a template never changes');
END
