SELECT id, stage FROM customer WHERE deleted_at_ms IS NULL
