SELECT min(first_day) AS first_day, max(last_day) AS last_day
FROM (SELECT (SELECT day FROM interaction_daily WHERE interactions > 0 ORDER BY day LIMIT 1) AS first_day,
             (SELECT day FROM interaction_daily WHERE interactions > 0 ORDER BY day DESC LIMIT 1) AS last_day
      UNION ALL SELECT min(day), max(day) FROM conversion_daily
      UNION ALL SELECT (SELECT day FROM greeting_daily WHERE messages > 0 ORDER BY day LIMIT 1),
                       (SELECT day FROM greeting_daily WHERE messages > 0 ORDER BY day DESC LIMIT 1))
