-- Who belongs to whom, and who brought whom. A relation stands once; whoever it is about sees it from their side.
CREATE TABLE relation (
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind = 'spouse' OR kind = 'child' OR kind = 'colleague' OR kind = 'referred_by'),
    PRIMARY KEY (customer_id, other_id, kind),
    CHECK (customer_id <> other_id)
) STRICT, WITHOUT ROWID
-- next
CREATE INDEX relation_by_other ON relation (other_id)
