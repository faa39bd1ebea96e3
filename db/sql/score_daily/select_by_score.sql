SELECT d.day, CAST(d.score AS TEXT) AS line, sum(d.answers) AS value
FROM score_daily AS d
JOIN lifecycle_stage AS s ON s.stage = d.stage
WHERE d.day BETWEEN :from AND :to AND d.answers > 0 AND (:kind IS NULL OR d.kind = :kind)
  AND (:audience IS NULL OR s.audience = :audience)
GROUP BY d.day, d.score
ORDER BY d.day, d.score
