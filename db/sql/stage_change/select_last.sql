SELECT id, from_stage, from_since_ms, from_since_on
FROM stage_change
WHERE customer_id = :customer_id
ORDER BY id DESC
LIMIT 1
