-- Counts walked this index and looked each customer up in the table; with the year of birth, and the column of its condition, it answers alone.
DROP INDEX IF EXISTS customer_by_stage
-- next
CREATE INDEX customer_by_stage ON customer (stage, birth_year, deleted_at_ms) WHERE deleted_at_ms IS NULL
