-- How many took a step after so many whole days; :step is a line of select_by_step.sql, or all of them.
SELECT d.day, d.days AS line, sum(d.steps) AS value
FROM stage_step_daily AS d
JOIN lifecycle_stage AS s ON s.stage = d.from_stage
WHERE d.day BETWEEN :from AND :to AND d.steps > 0 AND (:audience IS NULL OR s.audience = :audience)
  AND (:step IS NULL OR d.from_stage || '>' || d.to_stage = :step)
GROUP BY d.day, d.days
ORDER BY d.day, d.days
