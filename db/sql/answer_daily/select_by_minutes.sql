-- How many questions of a day were answered after so many whole minutes; those that wait are in none.
SELECT d.day, d.minutes AS line, sum(d.answers) AS value
FROM answer_daily AS d
JOIN lifecycle_stage AS s ON s.stage = d.stage
WHERE d.day BETWEEN :from AND :to AND d.answers > 0 AND d.minutes >= 0 AND (:audience IS NULL OR s.audience = :audience)
  AND (:channel IS NULL OR d.channel = :channel)
GROUP BY d.day, d.minutes
ORDER BY d.day, d.minutes
