-- How many customers stood in each stage when :from began; what they entered and left since then comes on top.
SELECT d.stage AS line, sum(d.entered) - sum(d.left) AS value
FROM stage_daily AS d
JOIN lifecycle_stage AS s ON s.stage = d.stage
WHERE d.day < :from AND (:audience IS NULL OR s.audience = :audience)
GROUP BY d.stage
ORDER BY s.position
