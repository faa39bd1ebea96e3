INSERT INTO greeting_daily (day, occasion_key, channel, stage, state, messages)
SELECT due_on, occasion_key, channel, stage, state, count(*)
FROM outbox_message
WHERE occasion_key IS NOT NULL
GROUP BY due_on, occasion_key, channel, stage, state
