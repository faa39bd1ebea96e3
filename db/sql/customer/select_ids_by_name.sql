SELECT id FROM customer WHERE deleted_at_ms IS NULL ORDER BY sort_key, id LIMIT :limit
