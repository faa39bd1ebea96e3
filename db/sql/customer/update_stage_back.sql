UPDATE customer
SET stage = :stage, stage_since_ms = :since_ms, stage_since_on = :since_on
WHERE id = :id
