INSERT INTO stage_daily (day, stage, entered, left)
SELECT day, stage, sum(entered), sum(left)
FROM (SELECT entered_on AS day, stage, 1 AS entered, 0 AS left FROM stage_time
      UNION ALL SELECT left_on, stage, 0, 1 FROM stage_time WHERE left_on IS NOT NULL)
GROUP BY day, stage
