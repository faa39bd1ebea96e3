SELECT id, updated_at_ms AS state FROM customer WHERE deleted_at_ms IS NULL ORDER BY id
