-- A rule or a day of the shop's own that is deleted is put away, so that it can come back and the ledger keeps its link.
ALTER TABLE greeting_rule ADD COLUMN archived_at_ms INTEGER
-- next
ALTER TABLE occasion ADD COLUMN archived_at_ms INTEGER
