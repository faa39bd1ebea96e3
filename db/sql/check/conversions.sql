SELECT c.changed_on, c.from_stage, c.to_stage, 1 AS counted, 0 AS amount
FROM stage_change AS c
JOIN lifecycle_stage AS was ON was.stage = c.from_stage
JOIN lifecycle_stage AS becomes ON becomes.stage = c.to_stage
WHERE was.audience = 'prospect' AND becomes.audience = 'existing'
