SELECT day, occasion_key, channel, stage, state, messages AS counted, 0 AS amount
FROM greeting_daily
