SELECT stage, stage_since_ms, stage_since_on FROM customer WHERE id = :id
