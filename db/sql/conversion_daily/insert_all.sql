INSERT INTO conversion_daily (day, from_stage, to_stage, conversions)
SELECT c.changed_on, c.from_stage, c.to_stage, count(*)
FROM stage_change AS c
JOIN lifecycle_stage AS was ON was.stage = c.from_stage
JOIN lifecycle_stage AS becomes ON becomes.stage = c.to_stage
WHERE was.audience = 'prospect' AND becomes.audience = 'existing'
GROUP BY c.changed_on, c.from_stage, c.to_stage
