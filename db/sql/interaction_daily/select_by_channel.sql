SELECT d.day, d.channel, sum(d.interactions) AS value
FROM interaction_daily AS d
JOIN lifecycle_stage AS s ON s.stage = d.stage
WHERE d.day BETWEEN :from AND :to AND d.interactions > 0 AND (:audience IS NULL OR s.audience = :audience)
GROUP BY d.day, d.channel
ORDER BY d.day, d.channel
