SELECT d.day, d.occasion_key, d.channel, s.audience, d.state, sum(d.messages) AS messages
FROM greeting_daily AS d
JOIN lifecycle_stage AS s ON s.stage = d.stage
WHERE d.day BETWEEN :from AND :to AND d.messages > 0
GROUP BY d.day, d.occasion_key, d.channel, s.audience, d.state
ORDER BY d.day, d.occasion_key, d.channel, s.audience, d.state
