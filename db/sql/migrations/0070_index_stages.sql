-- The desk counts prospects and existing customers after each change; without this it reads everybody.
CREATE INDEX customer_by_stage ON customer (stage) WHERE deleted_at_ms IS NULL
