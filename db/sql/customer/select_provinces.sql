SELECT DISTINCT province FROM customer NOT INDEXED WHERE deleted_at_ms IS NULL
