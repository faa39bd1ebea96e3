-- How and when a customer likes to be reached, who belongs to whom and who brought whom, and a small picture apart from the row, so that lists stay light. Columns without a default touch no row; the picture is base64, as the journal and address cards have it.
ALTER TABLE customer ADD COLUMN preferred_channel TEXT CHECK (preferred_channel = 'phone' OR preferred_channel = 'sms'
    OR preferred_channel = 'email' OR preferred_channel = 'zalo' OR preferred_channel = 'facebook')
-- next
ALTER TABLE customer ADD COLUMN preferred_hour TEXT CHECK (preferred_hour GLOB '[0-2][0-9]:[0-5][0-9]')
-- next
CREATE TABLE relation (
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind = 'spouse' OR kind = 'child' OR kind = 'colleague' OR kind = 'referred_by'),
    PRIMARY KEY (customer_id, other_id, kind),
    CHECK (customer_id <> other_id)
) STRICT, WITHOUT ROWID
-- next
CREATE INDEX relation_by_other ON relation (other_id)
-- next
CREATE TABLE customer_picture (
    customer_id INTEGER PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE,
    jpeg_base64 TEXT NOT NULL CHECK (length(jpeg_base64) BETWEEN 1 AND 54616)
) STRICT
