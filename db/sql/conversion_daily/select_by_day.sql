SELECT day, '' AS line, sum(conversions) AS conversions
FROM conversion_daily
WHERE day BETWEEN :from AND :to AND conversions > 0
GROUP BY day
ORDER BY day
