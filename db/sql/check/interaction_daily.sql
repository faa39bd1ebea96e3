SELECT count(*) AS wrong
FROM (SELECT day, channel, direction, kind, stage, interactions, amount FROM interaction_daily WHERE interactions <> 0
      EXCEPT
      SELECT occurred_on, channel, direction, kind, stage, count(*), sum(coalesce(amount, 0)) FROM interaction
      GROUP BY occurred_on, channel, direction, kind, stage)
