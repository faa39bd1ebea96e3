SELECT due_on, occasion_key, channel, stage, state, 1 AS counted, 0 AS amount
FROM outbox_message
WHERE occasion_key IS NOT NULL
