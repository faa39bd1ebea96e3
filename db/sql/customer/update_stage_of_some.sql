UPDATE customer
SET stage = :stage, stage_since_ms = :at_ms, stage_since_on = :on, updated_at_ms = :at_ms
WHERE id IN (SELECT value FROM json_each(:ids)) AND stage <> :stage
