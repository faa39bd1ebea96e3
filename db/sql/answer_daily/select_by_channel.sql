-- By the channel asked through: questions of a day, those answered by now, and those that wait.
SELECT d.day, d.channel AS line, sum(d.answers) AS asked,
       coalesce(sum(d.answers) FILTER (WHERE d.minutes >= 0), 0) AS answered,
       coalesce(sum(d.answers) FILTER (WHERE d.minutes < 0), 0) AS waiting
FROM answer_daily AS d
JOIN lifecycle_stage AS s ON s.stage = d.stage
WHERE d.day BETWEEN :from AND :to AND d.answers > 0 AND (:audience IS NULL OR s.audience = :audience)
GROUP BY d.day, d.channel
ORDER BY d.day, d.channel
