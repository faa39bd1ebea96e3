SELECT from_stage, to_stage, changed_at_ms, changed_on
FROM stage_change
WHERE customer_id = :customer_id
ORDER BY changed_at_ms, id
