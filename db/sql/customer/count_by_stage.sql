SELECT stage, count(*) AS customers FROM customer WHERE deleted_at_ms IS NULL GROUP BY stage
