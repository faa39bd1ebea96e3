INSERT INTO interaction_daily (day, channel, direction, kind, stage, interactions, amount)
VALUES (:day, :channel, :direction, :kind, :stage, :interactions, :amount)
ON CONFLICT (day, channel, direction, kind, stage) DO UPDATE
SET interactions = interactions + excluded.interactions, amount = amount + excluded.amount
