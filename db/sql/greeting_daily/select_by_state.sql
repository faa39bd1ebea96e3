SELECT d.day, d.state AS line, sum(d.messages) AS messages
FROM greeting_daily AS d
JOIN lifecycle_stage AS s ON s.stage = d.stage
WHERE d.day BETWEEN :from AND :to AND d.messages > 0 AND (:audience IS NULL OR s.audience = :audience)
GROUP BY d.day, d.state
ORDER BY d.day, d.state
