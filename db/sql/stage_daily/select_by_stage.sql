SELECT d.day, d.stage AS line, d.entered, d.left
FROM stage_daily AS d
JOIN lifecycle_stage AS s ON s.stage = d.stage
WHERE d.day BETWEEN :from AND :to AND (d.entered <> 0 OR d.left <> 0) AND (:audience IS NULL OR s.audience = :audience)
ORDER BY d.day, s.position
