SELECT day, 'conversions' AS line, sum(conversions) AS value
FROM conversion_daily
WHERE day BETWEEN :from AND :to
GROUP BY day
ORDER BY day
