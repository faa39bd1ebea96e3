SELECT min(first_day) AS first_day, max(last_day) AS last_day
FROM (SELECT min(day) AS first_day, max(day) AS last_day FROM interaction_daily
      UNION ALL SELECT min(day), max(day) FROM conversion_daily
      UNION ALL SELECT min(day), max(day) FROM greeting_daily)
