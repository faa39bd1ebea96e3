SELECT day, channel, direction, kind, stage, interactions AS counted, amount
FROM interaction_daily
