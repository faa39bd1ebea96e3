SELECT sort_key FROM customer WHERE id = :id AND deleted_at_ms IS NULL
