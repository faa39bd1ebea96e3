SELECT state, channel, coalesce(occasion_key, '') AS occasion_key, count(*) AS messages
FROM outbox_message
WHERE due_on = :day
GROUP BY state, channel, occasion_key
