SELECT i.occurred_on, i.stage
FROM outbox_message AS m
JOIN interaction AS i ON i.customer_id = m.customer_id AND i.outbox_message_id = m.id
WHERE m.id = :message_id
