-- Whose step it is, the stage says that it left.
SELECT d.day, d.from_stage || '>' || d.to_stage AS line, sum(d.steps) AS steps, sum(d.steps * d.days) AS days
FROM stage_step_daily AS d
JOIN lifecycle_stage AS s ON s.stage = d.from_stage
WHERE d.day BETWEEN :from AND :to AND d.steps > 0 AND (:audience IS NULL OR s.audience = :audience)
GROUP BY d.day, d.from_stage, d.to_stage
ORDER BY d.day, d.from_stage, d.to_stage
