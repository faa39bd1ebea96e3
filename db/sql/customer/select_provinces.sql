SELECT DISTINCT province FROM customer WHERE deleted_at_ms IS NULL
