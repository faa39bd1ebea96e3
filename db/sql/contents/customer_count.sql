SELECT count(*) AS customers FROM customer WHERE deleted_at_ms IS NULL
