SELECT entered_on AS day, stage, 1 AS counted, 0 AS amount
FROM stage_time
UNION ALL
SELECT left_on, stage, 0, 1
FROM stage_time
WHERE left_on IS NOT NULL
