-- A shop asks the same question about its customers again and again: it is kept by name, as a tree in JSON (docs/segments.md). Purchases and scores are asked of everybody at once, which the indexes answer without reading the rows.
CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    condition TEXT NOT NULL CHECK (condition <> ''),
    created_at_ms INTEGER NOT NULL,
    updated_at_ms INTEGER NOT NULL
) STRICT
-- next
CREATE INDEX interaction_purchase_by_customer ON interaction (customer_id, occurred_on, amount, kind) WHERE kind = 'purchase'
-- next
CREATE INDEX interaction_score_by_customer ON interaction (customer_id, score) WHERE score IS NOT NULL
