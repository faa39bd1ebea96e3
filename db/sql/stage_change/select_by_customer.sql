SELECT NULL AS from_stage, coalesce(first.from_stage, c.stage) AS to_stage,
       coalesce(first.from_since_ms, c.stage_since_ms) AS changed_at_ms,
       coalesce(first.from_since_on, c.stage_since_on) AS changed_on, 0 AS id
FROM customer AS c
LEFT JOIN stage_change AS first ON first.id = (SELECT min(id) FROM stage_change WHERE customer_id = c.id)
WHERE c.id = :customer_id
UNION ALL
SELECT from_stage, to_stage, changed_at_ms, changed_on, id
FROM stage_change
WHERE customer_id = :customer_id
ORDER BY id
