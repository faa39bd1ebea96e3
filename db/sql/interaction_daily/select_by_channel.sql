SELECT d.day, d.channel AS line, sum(d.interactions) AS interactions, sum(d.amount) AS amount
FROM interaction_daily AS d
JOIN lifecycle_stage AS s ON s.stage = d.stage
WHERE d.day BETWEEN :from AND :to AND d.interactions > 0 AND (:audience IS NULL OR s.audience = :audience)
  AND (:kind IS NULL OR d.kind = :kind) AND (:direction IS NULL OR d.direction = :direction)
GROUP BY d.day, d.channel
ORDER BY d.day, d.channel
