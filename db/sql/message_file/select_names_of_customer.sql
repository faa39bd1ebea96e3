SELECT f.message_id, f.name
FROM outbox_message AS m
JOIN message_file AS f ON f.message_id = m.id
WHERE m.customer_id = :customer
ORDER BY f.message_id, f.number
