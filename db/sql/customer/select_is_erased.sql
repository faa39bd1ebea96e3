SELECT erased_at_ms IS NOT NULL AS is_erased FROM customer WHERE id = :id
