SELECT m.id, m.customer_id, m.occasion_key, m.channel, m.state, m.reason
FROM outbox_message AS m
WHERE m.due_on = :day AND m.occasion_key IS NOT NULL
ORDER BY m.due_at, m.occasion_key, m.customer_id
