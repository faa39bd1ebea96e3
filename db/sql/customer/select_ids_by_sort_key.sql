SELECT id FROM customer WHERE deleted_at_ms IS NULL AND sort_key = :sort_key ORDER BY id LIMIT :most
