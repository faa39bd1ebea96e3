INSERT INTO interaction_daily (day, channel, direction, kind, stage, interactions, amount)
SELECT occurred_on, channel, direction, kind, stage, count(*), sum(coalesce(amount, 0))
FROM interaction
GROUP BY occurred_on, channel, direction, kind, stage
