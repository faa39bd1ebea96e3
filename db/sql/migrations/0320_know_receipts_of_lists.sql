-- A receipt of a till or a call of a phone's log counts once, however often its list is imported, and goes with the import that brought it.
ALTER TABLE interaction ADD COLUMN reference_source TEXT
-- next
ALTER TABLE interaction ADD COLUMN reference TEXT
-- next
ALTER TABLE interaction ADD COLUMN import_batch_id INTEGER REFERENCES import_batch (id) ON DELETE SET NULL
-- next
CREATE UNIQUE INDEX interaction_by_reference ON interaction (reference_source, reference) WHERE reference IS NOT NULL
-- next
CREATE INDEX interaction_by_import ON interaction (import_batch_id) WHERE import_batch_id IS NOT NULL
