SELECT occurred_on, channel, direction, kind, stage, 1 AS counted, coalesce(amount, 0) AS amount
FROM interaction
